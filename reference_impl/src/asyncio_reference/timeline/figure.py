"""A timeline as it stands in a page: picture, key to its shapes, and the table that
says it.

Refuses to: know which page, or how the page looks.
"""

from html import escape

from .events import Timeline
from .svg import draw, summary
from .table import table

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


def figure(recorded: Timeline, title: str, unique: str) -> str:
    """The `<figure>`, as one line of HTML; `unique` begins the ids in it."""
    seen = {event.kind for event in recorded.events}
    keys = ", ".join(
        ["<b>Thick</b> runs", *(_KEYS[kind] for kind in _KEYS if kind in seen)]
    )
    return (
        '<figure class="timeline" data-search-exclude="true">'
        f"{draw(recorded, title, unique)}"
        f"<figcaption>{keys}.</figcaption>"
        f"<details><summary>{escape(summary(recorded))}, in words</summary>"
        f"{table(recorded)}</details></figure>"
    )
