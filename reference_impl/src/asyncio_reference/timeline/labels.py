"""What stands above a lane: a few words for what a task waits for, or how it was
stopped.

Refuses to: repeat what a shape says, and to be longer than a label can be.
"""

from .events import Event, Timeline

LONGEST = 30
CHARACTER, GAP = 6.6, 6.0
"""Widths: of label text, on average; and between two labels. Too small, and labels
touch.
"""


class Room:
    """Where the last label of each row ends."""

    def __init__(self, rows: int) -> None:
        self.ends = [0.0] * rows
        self._last = [""] * rows

    def put(self, row: int, x: float, text: str) -> None:
        if text:
            self.ends[row] = x + CHARACTER * len(text) + GAP
            self._last[row] = text

    def way(self, row: int, x: float, text: str) -> tuple[float, str]:
        """Where there is room for a label, and the label: the same words are not said
        twice.
        """
        if not text or self.ends[row] <= x:
            return x, text
        return (x, "") if text == self._last[row] else (self.ends[row], text)


def label(event: Event, timeline: Timeline, limits: list[str]) -> str:
    """Nothing for most events. `limits`: the time limits set in the step that ends
    here.
    """
    text = event.detail
    if event.kind == "waiting":
        if text in ("a task", "shield") and event.others:
            title = timeline.lanes[event.others[0]].title
            text = f"awaits {title}" if text == "a task" else f"shield of {title}"
        text += "".join(f", ≤ {limit}" for limit in reversed(limits))
    elif event.kind == "cancel":
        text = {"awaited": "", "cancel()": "cancel"}.get(text, f"cancel by {text}")
    elif event.kind == "timer":
        text = f"≤ {text}" if event.others else ""
    elif event.kind == "exception":
        text = text.partition(":")[0]
    elif event.kind == "cancelled":
        text = "cancelled"
    elif event.kind == "destroyed":
        text = "dropped while waiting"
    elif event.kind != "result":
        return ""
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
