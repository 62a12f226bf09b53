"""The tape: what a recorder puts down while a program runs, to be read as events later.

A tuple for each event would cost three times as much, and the garbage collector would
look at it.  So an event is a few entries of one flat list, and what follows from those
before, the number of the step, is counted when the list is read.

Refuses to: be read backwards.
"""

from collections.abc import Callable
from typing import Any

from .events import Event, Kind
from .source import Source, Watch

WIDTH = 6
"""Entries of an event: time, kind, task, line, detail, others."""


class Tape:
    """Events with their time, until there are too many of them."""

    def __init__(self, clock: str, source: Source, grain: float, limit: int) -> None:
        self._entries: list[Any] = []
        self._put = self._entries.extend
        self._end = limit * WIDTH
        self._running_loop = source.running_loop
        self._watch = Watch(clock, grain, source.plain_time)
        # Of the watch, here because each event asks for them.
        self._now, self._next = self._watch.now, self._watch.next
        self._ticks, self._loop = self._watch.ticks, self._watch.loop
        self.heard: Callable[[], None] | None = None
        """Called when there are new events, whenever another grain of time is over."""
        self.full: Callable[[], None] | None = None
        """Called at the limit: from then on nothing need be told."""

    def reader(self) -> "Reader":
        """Of all events, those to come as well."""
        return Reader(self._entries)

    def _look_at_clock(self) -> None:
        loop, watch = self._running_loop(), self._watch
        if loop is not None and watch.look(loop):
            self._now, self._next = watch.now, watch.next
            self._ticks, self._loop = watch.ticks, watch.loop
            if self.heard is not None:
                self.heard()

    def _emit(
        self,
        kind: Kind,
        task: int,
        line: int = 0,
        detail: str = "",
        others: tuple[int, ...] = (),
    ) -> None:
        if len(self._entries) < self._end:
            self._look_at_clock()
            self._put((self._now, kind, task, line, detail, others))
            if len(self._entries) >= self._end:
                self._stop()

    def _stop(self) -> None:
        if self.full is not None:
            self.full()


class Reader:
    """Reads the entries of a tape that may grow still; each event once."""

    def __init__(self, entries: list[Any]) -> None:
        self._entries = entries
        self._at = self._step = 0

    def left(self) -> int:
        """How many events are there to be read."""
        return (len(self._entries) - self._at) // WIDTH

    def read(self) -> list[Event]:
        """The events that were not read before."""
        entries = iter(self._entries[self._at :])
        step, events = self._step, []
        for time, kind, task, line, detail, others in zip(
            *[entries] * WIDTH, strict=True
        ):
            step += kind == "started"
            events.append(Event(time, step, kind, task, line, detail, others))
        self._step = step
        self._at += len(events) * WIDTH
        return events
