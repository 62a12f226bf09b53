"""Puts recorded timelines into pages: from docs/data/timelines/<id>.json to inline HTML.

A program with fewer than two tasks, or whose order no two runs share, has no record and so no
picture. Records are made by `python -m snippets.timeline --record` and reviewed as a diff.

Refuses to: run a program.
"""

import json
from html import escape
from pathlib import Path

from ..format import ROOT
from .events import Timeline
from .svg import draw, summary
from .table import table

RECORDS = ROOT.parent / "docs" / "data" / "timelines"

# What the caption explains, if the picture has it.
_KEYS = {
    "waiting": "<b>thin</b> waits",
    "output": "<b>numbers</b> are lines of the output",
    "result": "● returned",
    "exception": "✕ raised",
    "cancel": "▽ asked to stop",
    "cancelled": "⊘ cancelled",
    "timer": "◷ sets a time limit",
    "destroyed": "□ dropped",
}


def path_of(id_: str) -> Path:
    return RECORDS / f"{id_}.json"


def load(id_: str) -> Timeline | None:
    """The record of a program, if there is one."""
    path = path_of(id_)
    if not path.is_file():
        return None
    return Timeline.from_json(json.loads(path.read_text(encoding="utf-8")))


def timeline(id_: str) -> str:
    """The figure of a program as one line of HTML; nothing if none is recorded."""
    recorded = load(id_)
    return "" if recorded is None else figure(recorded, id_)


def figure(recorded: Timeline, id_: str) -> str:
    unique = "timeline-" + id_.replace("/", "-")
    seen = {event.kind for event in recorded.events}
    keys = ", ".join(["<b>Thick</b> runs", *(_KEYS[kind] for kind in _KEYS if kind in seen)])
    title = f"Timeline of {id_.rpartition('/')[2].partition('_')[2].replace('_', ' ')}"
    return (
        '<figure class="timeline" data-search-exclude="true">'
        f"{draw(recorded, title, unique)}"
        f"<figcaption>{keys}.</figcaption>"
        f"<details><summary>{escape(summary(recorded))}, in words</summary>"
        f"{table(recorded)}</details></figure>"
    )
