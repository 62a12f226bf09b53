"""Turns what a tracer hears from one implementation into events.

A tracer calls the methods below; both tracers do, so that what an event says is decided
in one place. Tasks are known by identity and weak reference: a program that drops a
task, or counts references to it, meets what it would meet without a recorder.

What happens most, `started`, `waiting` and `done`, is put onto the tape with as few
calls as can be; the rest goes through `_emit`.

Refuses to: call anything that changes a task. `exception()`, for one, would mark a
failure as seen; the recorder reads the fields.
"""

import sys
import weakref
from types import FrameType
from typing import Any

from . import frames, waits, wording
from .events import OUTSIDE, Event, Kind, Lane, Timeline
from .known import OVER
from .limits import Limits, is_timeout
from .making import Making
from .output import Lines
from .source import Source
from .tape import WIDTH

# The two tasks by which asyncio.run and Runner close a loop.
CLOSING = frozenset({"shutdown_asyncgens", "shutdown_default_executor"})
LIMIT = 30_000
"""Events: what happens after so many is not recorded, and the picture says so."""
GRAIN = 0.05
"""Seconds of the real clock: what is shorter is not the program's doing, but the
machine's.
"""


class Recorder(Making):
    def __init__(
        self,
        program: str,
        clock: str,
        source: Source,
        grain: float = GRAIN,
        limit: int = LIMIT,
    ) -> None:
        super().__init__(program, clock, source, grain, limit)
        self._watches = source.watches
        self._limits = Limits()
        # Of each task just asked to stop: the tasks that its request goes on to.
        self._asked: list[tuple[int, set[int]]] = []
        # Eager steps that have just yielded: now their chain of awaits can be read.
        self._suspended: list[tuple[weakref.ref[Any], weakref.ref[Any] | None]] = []
        self._lines = Lines()

    # -- What tracers report

    def started(self, task: Any) -> int:
        self._who = address = id(task)
        number = self.numbers.get(address)
        if number is None:
            number = self.known(task)
        self._whose = number
        if self._loose:
            self._tidy()
        if self._strange or self._ticks() >= self._next:
            self._look_at_clock()
            self._strange = False
        self._put((self._now, "started", number, self.goes_on[number], "", ()))
        if len(self._entries) >= self._end:
            self._stop()
        return number

    def waiting(self, task: Any, future: Any) -> None:
        address = id(task)
        number = self._whose if address == self._who else self.numbers.get(address)
        if number is None:
            return  # since the limit was reached
        if self._watches:
            self._tasks.watch(address, task)
        if self._loose:
            self._tidy()
        if self._limits.new:
            for _ in range(self._limits.lifted(task)):
                self._emit("timer", number, detail="none")
        line, detail, others = waits.describe(
            task._coro, future, self.program, self._tasks
        )
        self.goes_on[number] = line
        if self._ticks() >= self._next:
            self._look_at_clock()
        self._put((self._now, "waiting", number, line, detail, others))
        self._names[number] = self._name_of(task)

    def suspended(self, task: Any, future: Any) -> None:
        """An eager step is about to yield: what it waits for can be read thereafter."""
        waited = None if future is None else weakref.ref(future)
        self._suspended.append((weakref.ref(task), waited))
        self._tasks.watch(id(task), task)
        self._loose = True

    def done(self, task: Any) -> None:
        if task._state == "CANCELLED":
            self.ended(task, "cancelled")
        elif (error := task._exception) is not None:
            self.ended(task, "exception", error)
        else:
            self.ended(task, "result", task._result)

    def ended(self, task: Any, how: Kind, outcome: Any = None) -> None:
        address = id(task)
        number = self._whose if address == self._who else self.numbers.get(address)
        if number is None:
            return
        if self._loose:
            self._tidy()
        line, detail = 0, ""
        if outcome is not None:
            if how == "exception":
                line = frames.line_of_raise(outcome, self.program)
                detail = wording.error(outcome)
            elif not self._is_measured(outcome):
                detail = wording.value(outcome)
        if self._ticks() >= self._next:
            self._look_at_clock()
        self.goes_on[number] = OVER
        if self._watches:
            self._tasks.leave(address, None)
        self._put((self._now, how, number, line, detail, ()))
        self._names[number] = self._name_of(task)

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
        self._loose = True

    def timer(self, when: float, callback: Any) -> None:
        """A time limit, if that is what the callback belongs to."""
        timeout: Any = getattr(callback, "__self__", None)
        if not is_timeout(timeout):
            return
        seconds = when - self._running_loop().time()
        if self._watch.clock == "real":
            seconds = round(seconds / GRAIN) * GRAIN
        by, line = self.running(), frames.line_of_caller(sys._getframe(1), self.program)
        whose = self.known(timeout._task)
        others = () if whose == by else (by,)
        limit = f"{max(0.0, seconds):.2g} s"
        self._limits.put(timeout, when, limit)
        self._emit("timer", whose, line, limit, others)

    def printed(self, text: str) -> None:
        """Text on its way to standard output."""
        if len(self._entries) >= self._end:
            return
        for number in self._lines.begun(text):
            line = frames.line_of_caller(sys._getframe(1), self.program)
            self._emit("output", self.running(), line, str(number))

    # -- What there is

    def timeline(self) -> Timeline:
        """Everything so far, each task under the last name that it had."""
        events = self.reader().read()
        coroutines = self.coroutines
        limit = self._end // WIDTH
        if len(events) >= limit:
            events[limit:] = []
            made = sum(event.kind == "created" for event in events)
            coroutines = coroutines[:made]
            end = Event(self._now, events[-1].step, "skipped", OUTSIDE, 0, "0", (0,))
            events.append(end)
        names = self.names()
        lanes = [Lane(names.get(n, ""), c) for n, c in enumerate(coroutines)]
        return Timeline(self._watch.clock, lanes, events).without(CLOSING)

    # -- Inside

    def _emit(
        self,
        kind: Kind,
        task: int,
        line: int = 0,
        detail: str = "",
        others: tuple[int, ...] = (),
    ) -> None:
        if self._loose:
            self._tidy(kind)
        super()._emit(kind, task, line, detail, others)

    def _is_measured(self, outcome: Any) -> bool:
        """Measured times and the numbers of threads are different in each run."""
        return self._watch.clock == "real" and (
            isinstance(outcome, float)
            or (isinstance(outcome, int) and abs(outcome) > 1e9)
        )

    def _reached(self, waiter: Any) -> set[int]:
        """The tasks that a request goes on to through what a task waits for."""
        children = getattr(waiter, "_children", [waiter])
        return {n for child in children if (n := self._tasks.index(child)) is not None}

    def _tidy(self, kind: Kind | None = None) -> None:
        """What an event of this kind settles."""
        self._loose = False
        while self._suspended:
            task, future = self._suspended.pop()
            if (found := task()) is not None:
                self.waiting(found, future and future())
        if kind != "cancel":
            self._asked.clear()
        self._loose = bool(self._asked)
