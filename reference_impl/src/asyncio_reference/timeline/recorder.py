"""Turns what a tracer hears from one implementation into events.

A tracer calls the methods below; both tracers do, so that what an event says is decided
in one place. Tasks are known by identity and weak reference: a program that drops a
task, or counts references to it, meets what it would meet without a recorder.

Refuses to: call anything that changes a task. `exception()`, for one, would mark a
failure as seen; the recorder reads the fields.
"""

import sys
import weakref
from collections.abc import Callable
from types import FrameType
from typing import Any

from . import frames, waits, wording
from .events import OUTSIDE, Event, Kind, Lane, Timeline
from .limits import Limits, is_timeout

# The two tasks by which asyncio.run and Runner close a loop.
CLOSING = frozenset({"shutdown_asyncgens", "shutdown_default_executor"})
_ENDED = frozenset({"result", "exception", "cancelled"})
LIMIT = 30_000
"""Events: what happens after so many is not recorded, and the picture says so."""
GRAIN = 0.05
"""Seconds of the real clock: what is shorter is not the program's doing, but the
machine's.
"""


class _Ref(weakref.ref[Any]):
    """To a task, with its index."""

    __slots__ = ("identity", "number")
    identity: int
    number: int


def _nothing() -> None:
    pass


class Recorder:
    def __init__(
        self,
        program: str,
        clock: str,
        current_task: Callable[[Any], Any],
        running_loop: Callable[[], Any],
        grain: float = GRAIN,
        limit: int = LIMIT,
    ) -> None:
        self.program = program
        self._clock = clock
        # Events as plain tuples, which the garbage collector need not look at.
        self._events: list[tuple[float, int, Kind, int, int, str, tuple[int, ...]]] = []
        self.coroutines: list[str] = []
        """What each task runs."""
        self._current = current_task
        self._running_loop = running_loop
        self._start: float | None = None
        self._now = 0.0
        # The loop whose clock was looked at last; and when its time is another one,
        # rounded.
        self._loop: Callable[[], Any] = _nothing
        self._next = -1e9
        self._steps = 0
        self.heard: Callable[[Event], None] | None = None
        """Told of each event, as it happens."""
        self.full: Callable[[], None] = _nothing
        """Called at the limit: from then on nothing need be told."""
        self.limit, self._grain = limit, grain
        self._known: dict[int, _Ref] = {}
        self._forget = self._dropped
        self._tasks = 0
        self._over: set[int] = set()
        self._limits = Limits()
        self._names: dict[int, str] = {}
        # Of each task just asked to stop: the tasks that its request goes on to.
        self._asked: list[tuple[int, set[int]]] = []
        # Eager steps that have just yielded: now their chain of awaits can be read.
        self.suspended: list[tuple[weakref.ref[Any], weakref.ref[Any] | None]] = []
        self._lines = 0
        self._at_start_of_line = True

    # -- What tracers report

    def created(
        self, task: Any, by: int | None = None, caller: FrameType | None = None
    ) -> None:
        identity = id(task)
        found = self._known.get(identity)
        if found is not None and found() is task:
            return
        number = self._tasks
        self._tasks += 1
        known = self._known[identity] = _Ref(task, self._forget)
        known.identity, known.number = identity, number
        if len(self._events) < self.limit:
            self.coroutines.append(wording.called(task.get_coro(), self.program))
        by = self.running() if by is None else by
        self._emit(
            "created",
            number,
            frames.line_of_caller(caller or sys._getframe(1), self.program),
            others=(by,),
        )
        self._rename(task, number)

    def started(self, task: Any) -> None:
        number = self.known(task)
        self._emit("started", number, waits.line(task.get_coro(), self.program))

    def waiting(self, task: Any, future: Any) -> None:
        number = self.known(task)
        for _ in range(self._limits.lifted(task)):
            self._emit("timer", number, detail="none")
        self._emit(
            "waiting",
            number,
            *waits.describe(task.get_coro(), future, self.program, self.index),
        )
        self._rename(task, number)

    def done(self, task: Any) -> None:
        if task._state == "CANCELLED":
            self.ended(task, "cancelled")
        elif task._exception is not None:
            self.ended(task, "exception", task._exception)
        else:
            self.ended(task, "result", task._result)

    def ended(self, task: Any, how: Kind, outcome: Any = None) -> None:
        number = self.known(task)
        self._rename(task, number)
        if how == "exception":
            self._emit(
                how,
                number,
                frames.line_of_raise(outcome, self.program),
                wording.error(outcome),
            )
        else:
            # Measured times and the numbers of threads are different in each run.
            measured = self._clock == "real" and (
                isinstance(outcome, float)
                or (isinstance(outcome, int) and abs(outcome) > 1e9)
            )
            self._emit(how, number, 0, "" if measured else wording.value(outcome))

    def cancel(self, task: Any, caller: FrameType | None) -> None:
        """A request, just before it is carried out: `task` is pending."""
        number = self.known(task)
        for asked, reached in reversed(self._asked):
            if number in reached:
                reached.remove(number)
                self._emit("cancel", number, 0, "awaited", (asked,))
                break
        else:
            line, by, whose = frames.blame(caller, self.program)
            if by == "timeout" and (limit := self._limits.text(whose)):
                by += f" of {limit}"
            self._emit("cancel", number, line, by, (self.running(),))
        self._asked.append((number, self._reached(task._fut_waiter)))

    def timer(self, when: float, callback: Any) -> None:
        """A time limit, if that is what the callback belongs to."""
        timeout: Any = getattr(callback, "__self__", None)
        if not is_timeout(timeout):
            return
        seconds = when - self._running_loop().time()
        if self._clock == "real":
            seconds = round(seconds / GRAIN) * GRAIN
        by, line = self.running(), frames.line_of_caller(sys._getframe(1), self.program)
        whose = self.known(timeout._task)
        others = () if whose == by else (by,)
        limit = f"{max(0.0, seconds):.2g} s"
        self._limits.put(timeout, when, limit)
        self._emit("timer", whose, line, limit, others)

    def printed(self, text: str) -> None:
        """Text on its way to standard output."""
        if len(self._events) >= self.limit:
            return
        for piece in text.splitlines(keepends=True):
            if self._at_start_of_line:
                self._lines += 1
                self._emit(
                    "output",
                    self.running(),
                    frames.line_of_caller(sys._getframe(1), self.program),
                    str(self._lines),
                )
            self._at_start_of_line = piece.endswith("\n")

    def timeline(self) -> Timeline:
        """Everything so far, each task under the last name that it had."""
        names = self._names
        lanes = [Lane(names.get(n, ""), c) for n, c in enumerate(self.coroutines)]
        events = [Event._make(event) for event in self._events]
        if len(events) >= self.limit:
            end = Event(self._now, self._steps, "skipped", OUTSIDE, 0, "0", (0,))
            events.append(end)
        return Timeline(self._clock, lanes, events).without(CLOSING)

    def names(self) -> dict[int, str]:
        """By task: the last name that the program gave it."""
        return self._names

    # -- What tracers ask

    def index(self, task: Any) -> int | None:
        found = self._known.get(id(task))
        return found.number if found is not None and found() is task else None

    def known(self, task: Any) -> int:
        found = self._known.get(id(task))
        if found is not None and found() is task:
            return found.number
        self.created(task)
        return self._tasks - 1

    def running(self) -> int:
        """The index of the task that runs in this thread, or OUTSIDE."""
        loop = self._running_loop()
        task = None if loop is None else self._current(loop)
        return OUTSIDE if task is None else self.known(task)

    # -- Inside

    def _emit(
        self,
        kind: Kind,
        task: int,
        line: int = 0,
        detail: str = "",
        others: tuple[int, ...] = (),
    ) -> None:
        if self.suspended:
            self._settle()
        if self._asked and kind != "cancel":
            self._asked.clear()
        events = self._events
        if len(events) >= self.limit:
            return
        if kind == "started":
            self._steps += 1
        elif kind in _ENDED:
            self._over.add(task)
        loop = self._running_loop()
        if loop is not None and (loop.time() >= self._next or self._loop() is not loop):
            self._look_at_clock(loop)
        event = self._now, self._steps, kind, task, line, detail, others
        events.append(event)
        if self.heard is not None:
            self.heard(Event._make(event))
        if len(events) == self.limit:
            self._known.clear()
            self.full()

    def _look_at_clock(self, loop: Any) -> None:
        if type(getattr(loop, "_selector", None)).__name__ != "VirtualSelector":
            self._clock = "real"  # the program made a loop of its own
        now = loop.time()
        self._start = now if self._start is None else self._start
        grain = 1e-4 if self._clock == "virtual" else self._grain
        now = round(round((now - self._start) / grain) * grain, 4)
        self._now = max(self._now, now)
        self._loop = weakref.ref(loop)
        self._next = self._start + self._now + grain / 2

    def _dropped(self, known: Any) -> None:
        del self._known[known.identity]
        if known.number not in self._over:
            self._emit("destroyed", known.number)

    def _rename(self, task: Any, number: int) -> None:
        name = task.get_name()
        if name := wording.given(task.get_name()):
            self._names[number] = name

    def _reached(self, waiter: Any) -> set[int]:
        """The tasks that a request goes on to through what a task waits for."""
        children = getattr(waiter, "_children", [waiter])
        return {n for child in children if (n := self.index(child)) is not None}

    def _settle(self) -> None:
        while self.suspended:
            task, future = self.suspended.pop()
            if (found := task()) is not None:
                self.waiting(found, future and future())
