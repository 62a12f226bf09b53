"""What a recorder must know of an implementation to read its tasks, and its time.

Refuses to: listen. That is a tracer's part.
"""

import time
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Source:
    task: type
    """What its tasks are instances of."""
    running_loop: Callable[[], Any]
    """Of this thread, or None."""
    current_task: Callable[[Any], Any]
    """Of a loop, or None."""
    current_of: Callable[[Any], Any]
    """The one that a new task was most probably made by, or None."""
    name_of: Callable[[Any], Any]
    """The name of a task; anything but a string if nobody gave it one."""
    watches: bool
    """Whether the recorder must find out itself that a pending task is gone."""
    plain_time: object
    """The `time()` of loops that says what `time.monotonic()` says."""


class Watch:
    """Time since the first look at it, rounded to grains; whichever loop is asked."""

    def __init__(self, clock: str, grain: float, plain_time: object) -> None:
        self.clock = clock
        self._grain = grain
        self._plain_time = plain_time
        self._start: float | None = None
        self.now = 0.0
        self.next = -1e9
        """When, by the clock of the loop, it is another time."""
        # Whose clock was looked at last.
        self.loop: Callable[[], Any] = lambda: None
        self.ticks: Callable[[], float] = time.monotonic
        """That clock, or one that is as good."""

    def look(self, loop: Any) -> bool:
        """Read the clock of this loop. Whether it is another time than before."""
        now = loop.time()
        if self.loop() is not loop:
            self.loop = weakref.ref(loop)
            self.ticks = self._ticks_of(loop)
        elif now < self.next:
            return False
        if type(getattr(loop, "_selector", None)).__name__ != "VirtualSelector":
            self.clock = "real"  # the program made a loop of its own
        self._start = now if self._start is None else self._start
        grain = 1e-4 if self.clock == "virtual" else self._grain
        now = round(round((now - self._start) / grain) * grain, 4)
        self.now = max(self.now, now)
        self.next = self._start + self.now + grain / 2
        return True

    def _ticks_of(self, loop: Any) -> Callable[[], float]:
        """What tells the time of this loop at least expense, and does not keep it."""
        if getattr(loop.time, "__func__", None) is self._plain_time:
            return time.monotonic
        found = weakref.ref(loop)

        def ask() -> float:
            loop = found()
            return 0.0 if loop is None else loop.time()

        return ask
