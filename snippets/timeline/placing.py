"""Puts recorded timelines into pages: from docs/data/timelines/<id>.json to inline HTML.

A program with fewer than two tasks, or whose order no two runs share, has no record and so no
picture. Records are made by `python -m snippets.timeline --record` and reviewed as a diff.

Refuses to: run a program.
"""

import json
from pathlib import Path

from asyncio_reference.timeline import Timeline, figure

from ..format import ROOT

RECORDS = ROOT.parent / "docs" / "data" / "timelines"


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
    if recorded is None:
        return ""
    title = f"Timeline of {id_.rpartition('/')[2].partition('_')[2].replace('_', ' ')}"
    return figure(recorded, title, "timeline-" + id_.replace("/", "-"))
