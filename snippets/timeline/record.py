"""Records the timelines that pages show: one file for each program that has one.

A record is made on stdlib by the Python whose transcripts pages show. One that says the same as
before, but for an order that nothing promises (a set's, of tasks that are cancelled together)
or for measured time, is left as it is, so that a diff shows real changes only.

Refuses to: keep the record of a program that is gone.
"""

import sys
from pathlib import Path

from asyncio_reference.timeline import Timeline, shortened

from ..format import ROOT, Snippet, find, read
from ..outputs import DEFAULT_VERSION
from .placing import OF_REFERENCE, RECORDS, load, path_of
from .run import Disagreement, NoTimeline, trace

MOST = 600
"""Events of one record."""


def record(folder: str = "") -> dict[str, str]:
    """Record every program below a folder of snippets/. Returns the reasons of those without."""
    if "{}.{}".format(*sys.version_info) != DEFAULT_VERSION:
        raise SystemExit(f"timelines are recorded on Python {DEFAULT_VERSION}")
    reasons: dict[str, str] = {}
    for path in find(folder):
        id_ = id_of(path)
        try:
            timeline = recordable(path, trace(path))
        except NoTimeline as reason:
            reasons[id_] = str(reason)
            # A busy machine does not take away what quieter ones agreed on; rm does.
            if isinstance(reason, Disagreement) and path_of(id_).exists():
                continue
        else:
            if timeline.shows_something():
                _write(id_, timeline, RECORDS)
                if brings_what_3_15_changed(read(path, recorded=False)):
                    reference = recordable(path, trace(path, "reference"))
                    _write(id_, reference, OF_REFERENCE)
                continue
            reasons[id_] = "one task, which nothing interrupts"
        path_of(id_).unlink(missing_ok=True)
    if not folder:
        _remove_orphans()
    return reasons


def id_of(path: Path) -> str:
    return path.relative_to(ROOT).with_suffix("").as_posix()


def brings_what_3_15_changed(snippet: Snippet) -> bool:
    """Whether the reference, elsewhere of 3.14, does here what 3.15 does."""
    return snippet.outputs.on("3.14") != snippet.outputs.on("3.15")


def recordable(path: Path, timeline: Timeline) -> Timeline:
    """What is recorded of a run: lines count from the first that the program's page shows.

    So a change to the prose above a program changes no record.
    """
    above = read(path, recorded=False).first_line - 1
    timeline = shortened(timeline, MOST)
    events = [
        event._replace(line=event.line - above if event.line else 0) for event in timeline.events
    ]
    return Timeline(timeline.clock, timeline.lanes, events)


def _write(id_: str, timeline: Timeline, records: Path) -> None:
    try:
        before = load(id_, records)
    except (ValueError, KeyError, TypeError):
        before = None
    if before is not None and before.happenings() == timeline.happenings():
        return
    path = path_of(id_, records)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(timeline.to_text(), encoding="utf-8")


def _remove_orphans() -> None:
    ids = {id_of(path) for path in find()}
    for records in (RECORDS, OF_REFERENCE):
        kept = {path_of(id_, records) for id_ in ids}
        for path in records.rglob("*.json"):
            if path not in kept:
                path.unlink()
        for place in sorted(records.rglob("*"), reverse=True):
            if place.is_dir() and not any(place.iterdir()):
                place.rmdir()
