"""Puts recorded timelines into pages: from docs/data/timelines/<id>.json to inline HTML.

Where the reference does what 3.15 changed, its own record is beside that of stdlib, compared.

A program with fewer than two tasks, or whose order no two runs share, has no record and so no
picture. Records are made by `python -m snippets.timeline --record` and reviewed as a diff.

Refuses to: run a program.
"""

import json
from pathlib import Path

from asyncio_reference.timeline import Timeline, beside, figure

from ..format import ROOT
from ..outputs import DEFAULT_VERSION

RECORDS = ROOT.parent / "docs" / "data" / "timelines"


OF_REFERENCE = RECORDS.parent / "timelines-reference"


def path_of(id_: str, records: Path = RECORDS) -> Path:
    return records / f"{id_}.json"


def load(id_: str, records: Path = RECORDS) -> Timeline | None:
    """The record of a program, if there is one."""
    path = path_of(id_, records)
    if not path.is_file():
        return None
    return Timeline.from_json(json.loads(path.read_text(encoding="utf-8")))


def timeline(id_: str) -> str:
    """The figures of a program as one line of HTML; nothing if none is recorded."""
    recorded = load(id_)
    if recorded is None:
        return ""
    title = f"Timeline of {id_.rpartition('/')[2].partition('_')[2].replace('_', ' ')}"
    unique = "timeline-" + id_.replace("/", "-")
    drawn = figure(recorded, title, unique)
    reference = load(id_, OF_REFERENCE)
    if reference is None:
        return drawn
    pair, named = (recorded, reference), (f"stdlib {DEFAULT_VERSION}", "the reference")
    compared = beside(pair, named, title, f"{unique}-compared")
    return (
        f'{drawn}<details class="timeline-compared" data-search-exclude="true">'
        "<summary>Compared with the reference, which does here what Python 3.15 does</summary>"
        f"{compared}</details>"
    )
