"""A timeline as it stands in a page: picture, key to its shapes, and the table that
says it.

`data-stops` tells a script what a reader may point at, as JSON of numbers only: the
upper and lower ends of each line of the picture, then for each row of the table its
lines of the program, its lines of the output, and its bars: x, y, width, and the line
that a wait stands at (0: the bar runs). A picture that leaves steps out has
`data-steps`, how many there are; one in which tasks share a row has `data-crowd`.

Refuses to: know which page, or how the page looks.
"""

import json
from collections.abc import Collection
from html import escape

from .events import Timeline
from .scene import View
from .svg import Drawing, summary
from .table import Row, shown, table

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


def figure(
    recorded: Timeline,
    title: str,
    unique: str,
    view: View | None = None,
    marked: Collection[int] = (),
) -> str:
    """The `<figure>`, as one line of HTML; `unique` begins the ids in it.

    `marked`: the ids of the events that another timeline has not.
    """
    drawing = Drawing(recorded, view or View(), marked)
    svg = drawing.svg(title, unique)
    seen = {event.kind for event in recorded.events}
    keys = ", ".join(
        ["<b>Thick</b> runs", *(_KEYS[kind] for kind in _KEYS if kind in seen)]
    )
    scene = drawing.scene
    found = shown(scene.timeline, drawing.hidden)
    stops = [_stop(row, drawing) if isinstance(row, Row) else [] for row in found]
    data = json.dumps([drawing.systems, stops], separators=(",", ":"))
    more = ""
    if any(column.kind == "left out" for column in scene.columns):
        more += f' data-steps="{recorded.events[-1].step}"'
    if scene.crowd is not None:
        more += ' data-crowd=""'
    more = f'data-stops="{data}"{more}'
    return (
        f'<figure class="timeline" data-search-exclude="true" {more}>'
        f"{svg}<figcaption>{keys}.</figcaption>"
        f"<details><summary>{escape(summary(recorded))}, in words</summary>"
        f"{table(scene.timeline, found, marked)}</details></figure>"
    )


def _stop(row: Row, drawing: Drawing) -> list[list[object]]:
    lines = dict.fromkeys(event.line for event in row.events if event.line)
    printed = [int(event.detail) for event in row.events if event.kind == "output"]
    bars: list[object] = []
    for event in row.events:
        at = event.line if event.kind in ("waiting", "created") else 0
        bars += [[*place, at] for place in drawing.places.get(id(event), [])]
    return [list(lines), list(printed), bars]
