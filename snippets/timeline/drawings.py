"""`python -m snippets.timeline.drawings [--check]`: how some records are drawn, as digests.

A change to a picture is to be looked at: where one is no longer what docs/data/drawings.json says,
tests and `./run check` fail until somebody has looked, and has run this.
"""

import hashlib
import json
import sys

from asyncio_reference.timeline import (
    OUTSIDE,
    Event,
    Lane,
    Timeline,
    View,
    figure,
    names,
    page,
    picture,
    rows,
    said,
    summary,
)

from ..format import ROOT
from .placing import RECORDS, load

DRAWN = ROOT.parent / "docs" / "data" / "drawings.json"
EVERY = 8
"""Of the records in order of their names, one in so many is drawn."""
VIEWS = (View(), View("time"), View(first=3), View(all_tasks=True))


def drawable() -> list[str]:
    """The ids of the records that are drawn."""
    found = (path.relative_to(RECORDS).with_suffix("") for path in RECORDS.rglob("*.json"))
    return [*sorted(path.as_posix() for path in found)[::EVERY], CROWD]


def digest(timeline: Timeline) -> str:
    """Of all that is shown of it, in each view."""
    called = names(timeline)
    shown = [figure(timeline, "a title", "t", view) for view in VIEWS]
    shown += [page(timeline, "a title"), picture(timeline, "a title"), summary(timeline)]
    shown += ["\t".join(said(row, called)) for row in rows(timeline)]
    return hashlib.sha256("\n".join(shown).encode()).hexdigest()[:12]


CROWD = "too many tasks, too many steps"


def crowd() -> Timeline:
    """More than fits into a picture, which no record is."""
    events = [Event(0, 0, "created", task, others=(OUTSIDE,)) for task in range(20)]
    for number in range(30):
        for task in range(20):
            step = 1 + 20 * number + task
            events.append(Event(number, step, "started", task))
            events.append(Event(number, step, "waiting", task, 1, "x"))
    return Timeline("virtual", [Lane("", f"work({task})") for task in range(20)], events)


def drawn(id_: str) -> str | None:
    """The digest of a record, or of the crowd."""
    found = crowd() if id_ == CROWD else load(id_)
    return digest(found) if found else None


def main(arguments: list[str]) -> int:
    """Write them; with `--check`, name those that are no longer so."""
    before = json.loads(DRAWN.read_text(encoding="utf-8")) if DRAWN.is_file() else {}
    now = {id_: drawn(id_) for id_ in drawable()}
    if "--check" not in arguments:
        DRAWN.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
        return 0
    changed = [id_ for id_ in now.keys() | before.keys() if now.get(id_) != before.get(id_)]
    if changed:
        print(
            f"{len(changed)} timelines are drawn otherwise than before, {min(changed)} for one: "
            "look at it, then `python -m snippets.timeline.drawings`",
            file=sys.stderr,
        )
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
