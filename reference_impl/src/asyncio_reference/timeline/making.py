"""Meets tasks: which there are, what each runs, and which line of which task made it.

Refuses to: follow them.  What they do after that is the recorder's part.
"""

import sys
from types import CodeType, FrameType
from typing import Any

from . import waits, wording
from .calls import Calls
from .events import OUTSIDE, Kind
from .known import OVER, Tasks
from .source import Source
from .tape import Tape

_getframe = sys._getframe
_OUTSIDE = (OUTSIDE,)


class Making(Tape):
    def __init__(
        self, program: str, clock: str, source: Source, grain: float, limit: int
    ) -> None:
        super().__init__(clock, source, grain, limit)
        self.program = program
        self._current, self._task_of = source.current_of, source.current_task
        self._name_of = source.name_of
        self.coroutines: list[str] = []
        """What each task runs."""
        self._call = Calls(program).of
        self._tasks = tasks = Tasks(source.task, self._dropped)
        self.numbers, self.goes_on = tasks.numbers, tasks.lines
        self._names = tasks.names
        # The task that made another last, by address; and how that was called: how far
        # up the stack the program is, and the function of the library that it calls.
        self._maker, self._made_by = 0, _OUTSIDE
        self._above = 0
        self._called: CodeType | None = None
        # The task that stepped last, by address, and its number.
        self._who = self._whose = 0
        self._loose = False
        """Whether there is something that the next event settles."""
        self._strange = True
        """Whether the next step may be of another loop."""

    def created(self, task: Any, above: int = 3) -> int:
        """`above`: frames from that of `_made` to one that may be the program's."""
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
        if len(self._entries) >= self._end:
            self._stop()
        return number

    def begun(self, task: Any, by: int) -> int:
        """An eager task is made, and steps at once in its constructor: told two frames
        above that of its coroutine.  `by`: whose step this is part of."""
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

    def _line_above(self, frames: int) -> int:
        """The line of the program's nearest frame above that of `created`."""
        frame: FrameType | None = _getframe(frames + 1)
        below = None
        while frame is not None and frame.f_code.co_filename != self.program:
            below, frame, frames = frame.f_code, frame.f_back, frames + 1
        if frame is None:
            return 0
        self._above = frames
        self._called = below or _getframe(frames).f_code
        return frame.f_lineno

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

    def names(self) -> dict[int, str]:
        """By task: the last name that the program gave it."""
        return {
            number: given
            for number, name in enumerate(self._names)
            if type(name) is str and (given := wording.given(name))
        }

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

    def _stop(self) -> None:
        self._tasks.forget()
        super()._stop()

    def _tidy(self, kind: Kind | None = None) -> None:
        raise NotImplementedError
