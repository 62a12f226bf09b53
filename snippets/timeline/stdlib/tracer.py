"""Traces a program on stdlib's asyncio with `sys.monitoring` (3.12 and later).

Nothing of asyncio is replaced, wrapped or subclassed. The interpreter tells of a few calls, each
with the one object that matters, so that no frame need be asked for it:

    Handle._run calls context.run(callback)   a step of the task whose callback it is begins; and
                                              ends, when that call returns or raises
    BaseEventLoop._call_soon returns a Handle of a task's step: the task was just made
    Timeout.reschedule calls call_at          a time limit
    a coroutine starts                        whose task nobody has met: an eager task, stepping in
                                              its constructor until that returns, or the coroutine
                                              yields or ends
    call_exception_handler starts             for a task that is gone before its first step
    a call of `cancel`                        in the program or in asyncio, of the task that is
                                              asked to stop

Places that turn out to be of no interest are not told of again.

Refuses to: work below 3.12, and beside another tool that took the same place.
"""

import asyncio
import inspect
import operator
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import CodeType, FrameType
from typing import Any

from asyncio_reference.timeline import GRAIN, LIMIT, OUTSIDE, OVER, Kind, Recorder, Source

from . import codes


class Unsupported(Exception):
    """This interpreter cannot be told to report what tasks do."""


_current_task = asyncio.tasks.current_task
_running_loop = asyncio.events._get_running_loop
_getframe = sys._getframe


def _current_of(task: Any) -> Any:
    return _current_task(task._loop)


SOURCE = Source(
    task=asyncio.Task,
    running_loop=_running_loop,
    current_task=_current_task,
    current_of=_current_of,
    name_of=operator.methodcaller("get_name"),
    watches=True,
    plain_time=asyncio.BaseEventLoop.time,
)


@contextmanager
def tracing(
    program: str, clock: str, grain: float = GRAIN, limit: int = LIMIT
) -> Iterator[Recorder]:
    """Record what the program (its file as code objects name it) does inside the block."""
    if sys.version_info < (3, 12):
        raise Unsupported("timelines of stdlib need Python 3.12 or later: sys.monitoring")
    recorder = Recorder(program, clock, SOURCE, grain, limit)
    tracer = _Tracer(recorder)
    recorder.full = tracer.deafen
    tracer.install()
    try:
        yield recorder
    finally:
        tracer.remove()


class _Tracer:
    # None of those that debuggers and profilers take: a program may use its own.
    _tool = 4

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        self._numbers, self._goes_on = recorder.numbers, recorder.goes_on
        # Steps under way, innermost last: what tells that it is over (the callback, or of an eager
        # task the coroutine or its frame), the task, and its number.
        self._steps: list[tuple[object, Any, int]] = []
        # The coroutine of which an eager task is being made by asyncio's own factory.
        self._announced: object = None
        self._watched: dict[CodeType, int] = {}

    def install(self) -> None:
        monitoring, events = sys.monitoring, sys.monitoring.events
        monitoring.use_tool_id(self._tool, "the timeline of Runnable asyncio")
        for event, callback in self._callbacks().items():
            monitoring.register_callback(self._tool, event, callback)
        self._watch(codes.CALLING, events.CALL)
        self._watch([codes.CALL_SOON], events.PY_RETURN)
        self._watch(codes.that_cancel(codes.of_asyncio()), events.CALL)
        monitoring.set_events(self._tool, events.PY_START | events.PY_UNWIND)
        monitoring.restart_events()

    def deafen(self) -> None:
        """Hear of nothing more."""
        monitoring, events = sys.monitoring, sys.monitoring.events
        monitoring.set_events(self._tool, events.NO_EVENTS)
        for code in self._watched:
            monitoring.set_local_events(self._tool, code, events.NO_EVENTS)
        self._watched.clear()
        self._steps.clear()

    def remove(self) -> None:
        self.deafen()
        for event in self._callbacks():
            sys.monitoring.register_callback(self._tool, event, None)
        sys.monitoring.free_tool_id(self._tool)

    def _callbacks(self) -> dict[int, Any]:
        events = sys.monitoring.events
        return {
            events.PY_START: self._entered,
            events.PY_RETURN: self._left,
            events.PY_UNWIND: self._unwound,
            events.PY_YIELD: self._yielded,
            events.CALL: self._called,
            events.C_RETURN: self._returned,
            events.C_RAISE: self._returned,
        }

    def _watch(self, found: Iterable[CodeType], event: int) -> None:
        """Hear of what happens in these."""
        for code in found:
            events = self._watched[code] = self._watched.get(code, 0) | event
            sys.monitoring.set_local_events(self._tool, code, events)

    # -- What the interpreter reports

    def _called(self, code: CodeType, offset: int, function: Any, first: Any) -> Any:
        if code is codes.RUN:
            kind = codes.KINDS.get(type(first))
            if kind is None:
                kind = codes.kind_of(first)
            if kind == codes.STEP or (kind == codes.PERHAPS and codes.is_step(first)):
                task = first.__self__
                self._steps.append((first, task, self._recorder.started(task)))
            elif kind == codes.PERHAPS and first.__name__ == "cancel":
                self._cancel(first.__self__, _getframe(1))
        elif code is codes.FACTORY:
            self._announced = first if isinstance(function, type) else None
        elif (name := getattr(function, "__name__", "")) == "cancel":
            self._cancel(getattr(function, "__self__", first), _getframe(1))
        elif name == "call_at" and code is codes.RESCHEDULE:
            variables = _getframe(1).f_locals
            self._recorder.timer(variables["when"], variables["self"]._on_timeout)
        elif code.co_filename != self._recorder.program:
            return sys.monitoring.DISABLE  # here it is never `cancel`
        return None

    def _returned(self, code: CodeType, offset: int, function: object, first: object) -> None:
        """From a call of a function in C that was told of."""
        steps = self._steps
        if not steps:
            return
        if steps[-1][0] is first:
            _, task, _ = steps.pop()
        elif (step := self._of_another_thread(first)) is not None:
            _, task, _ = step
        else:
            return
        if task.done():
            self._recorder.done(task)
        else:
            self._recorder.waiting(task, task._fut_waiter)

    def _entered(self, code: CodeType, offset: int) -> Any:
        if code.co_flags & inspect.CO_COROUTINE:
            # An eager task's first step runs in no callback, but in the task's constructor.
            try:
                task = _current_task()
            except RuntimeError:  # no loop is running
                return None
            if task is not None:
                number = self._numbers.get(id(task))
                if number is None or self._goes_on[number] == OVER:
                    self._eager_step(code, task)
            return None
        if code is codes.HANDLER:
            context = _getframe(1).f_locals["context"]
            if isinstance(task := context.get("task"), asyncio.Task) and not task.done():
                self._recorder.destroyed(task)
            return None
        if code.co_filename == self._recorder.program:
            self._watch(codes.that_cancel(codes.nested(code)), sys.monitoring.events.CALL)
        return sys.monitoring.DISABLE

    def _left(self, code: CodeType, offset: int, value: Any) -> None:
        if code is codes.CALL_SOON:
            callback = value._callback
            kind = codes.KINDS.get(type(callback))
            if kind is None:
                kind = codes.kind_of(callback)
            if kind == codes.STEP or (kind == codes.PERHAPS and codes.is_step(callback)):
                # Above: this, then `_call_soon` and `call_soon`.
                self._recorder.created(callback.__self__, 4)
        elif self._steps and (task := self._stepped(_getframe(1))):
            how: Kind = "cancelled" if task._must_cancel else "result"
            self._recorder.ended(task, how, None if task._must_cancel else value)

    def _unwound(self, code: CodeType, offset: int, error: BaseException) -> None:
        if self._steps and (task := self._stepped(_getframe(1))):
            cancelled = isinstance(error, asyncio.CancelledError)
            self._recorder.ended(task, "cancelled" if cancelled else "exception", error)

    def _yielded(self, code: CodeType, offset: int, value: object) -> None:
        if self._steps and (task := self._stepped(_getframe(1))):
            self._recorder.suspended(task, value)

    def _stepped(self, frame: FrameType) -> Any:
        return self._steps.pop()[1] if self._steps[-1][0] is frame else None

    # -- What that means

    def _eager_step(self, code: CodeType, task: Any) -> None:
        host = self._steps[-1][2] if self._steps else OUTSIDE
        coroutine = task.get_coro()
        if coroutine is self._announced:
            over: object = coroutine
        else:
            # Not before: a frame that was asked for lasts as long as its coroutine.
            over = _getframe(2)
            if getattr(coroutine, "cr_frame", None) is not over:
                return
            events = sys.monitoring.events
            if not self._watched.get(code, 0) & events.PY_RETURN:
                self._watch([code], events.PY_RETURN | events.PY_YIELD)
        # Above: this, `_entered`, and the coroutine.
        self._steps.append((over, task, self._recorder.begun(task, host)))

    def _of_another_thread(self, over: object) -> tuple[object, Any, int] | None:
        for step in self._steps:
            if step[0] is over:
                self._steps.remove(step)
                return step
        return None

    def _cancel(self, task: Any, caller: FrameType) -> None:
        """Report a request; C code passes it on to an awaited task without another call."""
        frame: FrameType | None = caller
        while isinstance(task, asyncio.Task) and not task.done():
            self._recorder.cancel(task, frame)
            task, frame = getattr(task, "_fut_waiter", None), None
