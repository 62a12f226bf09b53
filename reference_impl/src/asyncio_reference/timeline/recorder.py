"""Turns what a tracer hears from one implementation into events.

A tracer calls the methods below; both tracers do, so that what an event says is decided
in one place. Tasks are known by identity and weak reference: a program that drops a
task, or counts references to it, meets what it would meet without a recorder.

What happens to a task a thousand times a second (`created`, `started`, `waiting`,
`done`) is put onto the tape with as few calls as can be; the rest goes through `_emit`.

Refuses to: call anything that changes a task. `exception()`, for one, would mark a
failure as seen; the recorder reads the fields.
"""

import sys
import weakref
from types import CodeType, FrameType
from typing import Any

from . import frames, waits, wording
from .calls import Calls
from .events import OUTSIDE, Event, Kind, Lane, Timeline
from .known import OVER, Tasks
from .limits import Limits, is_timeout
from .output import Lines
from .source import Source
from .tape import WIDTH, Tape

# The two tasks by which asyncio.run and Runner close a loop.
CLOSING = frozenset({"shutdown_asyncgens", "shutdown_default_executor"})
LIMIT = 30_000
"""Events: what happens after so many is not recorded, and the picture says so."""
GRAIN = 0.05
"""Seconds of the real clock: what is shorter is not the program's doing, but the
machine's.
"""
_getframe = sys._getframe
_OUTSIDE = (OUTSIDE,)


class Recorder(Tape):
    def __init__(
        self,
        program: str,
        clock: str,
        source: Source,
        grain: float = GRAIN,
        limit: int = LIMIT,
    ) -> None:
        super().__init__(clock, source, grain, limit)
        self.program = program
        self._current, self._task_of = source.current_of, source.current_task
        self._name_of = source.name_of
        self.coroutines: list[str] = []
        """What each task runs."""
        self._call = Calls(program).of
        self._tasks = tasks = Tasks(source.task, self._dropped)
        self.numbers, self.goes_on, self._names = tasks.numbers, tasks.lines, tasks.names
        self._watches = source.watches
        # The task that made another last, by address; and how that was called: how far
        # up the stack the program is, and the function of the library that it calls.
        self._maker, self._made_by = 0, _OUTSIDE
        self._above = 0
        # The task that stepped last.
        self._who = self._whose = 0
        self._called: CodeType | None = None
        self._limits = Limits()
        # Of each task just asked to stop: the tasks that its request goes on to.
        self._asked: list[tuple[int, set[int]]] = []
        # Eager steps that have just yielded: now their chain of awaits can be read.
        self._suspended: list[tuple[weakref.ref[Any], weakref.ref[Any] | None]] = []
        self._loose = False
        """Whether one of these two has something in it."""
        self._strange = True
        """Whether the next step may be of another loop."""
        self._lines = Lines()

    # -- What tracers report

    def created(self, task: Any, above: int = 3) -> int:
        """`above`: frames from that of `_made` to the first that may be the program's."""
        number = self.numbers.get(id(task))
        if number is not None and self.goes_on[number] != OVER:
            return number
        current = self._current(task)
        if current is None or current is task:
            current = self._task_here()
        if current is None or current is task:
            others = _OUTSIDE
            self._look_at_clock()
            self._strange = True
        else:
            if id(current) != self._maker:
                self._made_by = (self.known(current),)
                self._maker = id(current)
            others = self._made_by
            if self._ticks() >= self._next:
                self._look_at_clock()
        number, line = self._made(task, above)
        self._put((self._now, "created", number, line, "", others))
        return number

    def begun(self, task: Any, by: int) -> int:
        """An eager task is made, and steps at once in the constructor; from a callback at
        the start of its coroutine.  `by`: whose step this is part of."""
        number, line = self._made(task, 5)
        if self._strange or self._ticks() >= self._next:
            self._look_at_clock()
            self._strange = False
        self._who, self._whose = id(task), number
        now = self._now
        self._put((now, "created", number, line, "", (by,)))
        self._put((now, "started", number, self.goes_on[number], "", ()))
        if len(self._entries) >= self._end:
            self._stop()
        return number

    def _made(self, task: Any, above: int) -> tuple[int, int]:
        """The number of a new task, and the line of the call that made it."""
        if self._loose:
            self._tidy()
        address = id(task)
        if address == self._maker:
            self._maker = 0
        coroutines = self.coroutines
        self.numbers[address] = number = len(coroutines)
        call, line = self._call(task._coro)
        coroutines.append(call)
        self.goes_on.append(line)
        self._names.append(self._name_of(task))
        try:
            frame = _getframe(self._above)
            if (
                frame.f_code.co_filename == self.program
                and _getframe(self._above - 1).f_code is self._called
            ):
                return number, frame.f_lineno
        except ValueError:
            pass
        return number, self._line_above(above)

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
        by, line = self.running(), frames.line_of_caller(_getframe(1), self.program)
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
            line = frames.line_of_caller(_getframe(1), self.program)
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

    def names(self) -> dict[int, str]:
        """By task: the last name that the program gave it."""
        return {
            number: given
            for number, name in enumerate(self._names)
            if type(name) is str and (given := wording.given(name))
        }

    # -- What tracers ask

    def running(self) -> int:
        """The number of the task that runs in this thread, or OUTSIDE."""
        task = self._task_here()
        return OUTSIDE if task is None else self.known(task)

    def known(self, task: Any) -> int:
        """The number of a task; one that was there before is met now."""
        number = self.numbers.get(id(task))
        if number is None:
            number = self.created(task)
            self.goes_on[number] = waits.line(task._coro, self.program)
        return number

    def _task_here(self) -> Any:
        loop = self._running_loop()
        return None if loop is None else self._task_of(loop)

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

    def _stop(self) -> None:
        self._tasks.forget()
        super()._stop()

    def destroyed(self, task: Any) -> None:
        """A pending task is no more."""
        address = id(task)
        if not self._tasks.watches(address):
            number = self.numbers.pop(address, None)
            if number is not None and self.goes_on[number] != OVER:
                self._dropped(number)

    def _dropped(self, number: int) -> None:
        self.goes_on[number] = OVER
        self._emit("destroyed", number)

    def _line_above(self, frames: int) -> int:
        """The line of the program's nearest frame above that of `created`."""
        frame: FrameType | None = _getframe(frames + 1)
        below = None
        while frame is not None and frame.f_code.co_filename != self.program:
            frame, below, frames = frame.f_back, frame.f_code, frames + 1
        if frame is None:
            return 0
        self._above = frames
        self._called = below or _getframe(frames).f_code
        return frame.f_lineno

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
