"""Traces a program on stdlib's asyncio with `sys.monitoring` (3.12 and later).

Nothing of asyncio is replaced, wrapped or subclassed. The interpreter tells, at the entry of a
few functions, what is about to happen:

    Handle._run           entry and exit: a step of the task whose callback it runs
    BaseEventLoop.call_soon   of a task's step: the task was just made
    BaseEventLoop.call_at     of a time limit
    a coroutine's start   whose task nobody has met: an eager task, stepping in its constructor
    a call of `cancel`    in the program or in asyncio, with the task as argument

Refuses to: work below 3.12, and beside another tool that took the same place.
"""

import asyncio
import inspect
import sys
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from types import CodeType, FrameType
from typing import Any

from asyncio_reference.timeline import GRAIN, OUTSIDE, Kind, Recorder

from . import codes


class Unsupported(Exception):
    """This interpreter cannot be told to report what tasks do."""


@contextmanager
def tracing(program: str, clock: str, grain: float = GRAIN) -> Iterator[Recorder]:
    """Record what the program (its file as code objects name it) does inside the block."""
    if sys.version_info < (3, 12):
        raise Unsupported("timelines of stdlib need Python 3.12 or later: sys.monitoring")
    current, running = asyncio.tasks.current_task, asyncio.events._get_running_loop
    recorder = Recorder(program, clock, current, running, grain)
    tracer = _Tracer(recorder)
    recorder.full = tracer.deafen
    tracer.install()
    try:
        yield recorder
    finally:
        tracer.remove()


class _Tracer:
    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        # None of those that debuggers and profilers take: a program may use its own.
        self._tool = 4
        # Steps under way in callbacks: None where the callback is no step.
        self._steps: dict[FrameType, Any] = {}
        # Eager steps under way, innermost last: the frame of the coroutine, and the task.
        self._eager: list[tuple[FrameType, Any]] = []

    def install(self) -> None:
        monitoring, events = sys.monitoring, sys.monitoring.events
        monitoring.use_tool_id(self._tool, "the timeline of Runnable asyncio")
        for event, callback in (
            (events.PY_START, self._entered),
            (events.PY_RETURN, self._left),
            (events.PY_UNWIND, self._unwound),
            (events.PY_YIELD, self._yielded),
            (events.CALL, self._called),
        ):
            monitoring.register_callback(self._tool, event, callback)
        self._watch(codes.of_asyncio())
        every = events.PY_START | events.PY_RETURN | events.PY_UNWIND | events.PY_YIELD
        monitoring.set_events(self._tool, every)
        monitoring.restart_events()

    def deafen(self) -> None:
        """Hear of nothing more."""
        monitoring, events = sys.monitoring, sys.monitoring.events
        monitoring.set_events(self._tool, events.NO_EVENTS)
        for code in codes.of_asyncio():
            monitoring.set_local_events(self._tool, code, events.NO_EVENTS)
        self._steps.clear()
        self._eager.clear()

    def remove(self) -> None:
        monitoring, events = sys.monitoring, sys.monitoring.events
        self.deafen()
        for event in (
            events.PY_START,
            events.PY_RETURN,
            events.PY_UNWIND,
            events.PY_YIELD,
            events.CALL,
        ):
            monitoring.register_callback(self._tool, event, None)
        monitoring.free_tool_id(self._tool)

    def _watch(self, found: Iterator[CodeType]) -> None:
        """Hear of calls in those that call something named `cancel`."""
        for code in found:
            if "cancel" in code.co_names:
                sys.monitoring.set_local_events(self._tool, code, sys.monitoring.events.CALL)

    # -- What the interpreter reports

    def _entered(self, code: CodeType, offset: int) -> Any:
        if code is codes.RUN:
            self._callback_started(sys._getframe(1))
        elif code is codes.CALL_SOON:
            task = codes.task_of_step(sys._getframe(1).f_locals["callback"])
            if task is not None and self._recorder.index(task) is None:
                self._recorder.created(task)
        elif code is codes.CALL_AT:
            variables = sys._getframe(1).f_locals
            self._recorder.timer(variables["when"], variables["callback"])
        elif code.co_flags & inspect.CO_COROUTINE:
            self._coroutine_started()
        else:
            if code.co_filename == self._recorder.program:
                self._watch(codes.nested(code))
            return sys.monitoring.DISABLE
        return None

    def _left(self, code: CodeType, offset: int, value: object) -> Any:
        if code is codes.RUN:
            self._callback_ended(sys._getframe(1))
        elif not code.co_flags & inspect.CO_COROUTINE:
            return sys.monitoring.DISABLE
        elif self._eager and (task := self._eager_step(sys._getframe(1))):
            how: Kind = "cancelled" if task._must_cancel else "result"
            self._recorder.ended(task, how, None if task._must_cancel else value)
        return None

    def _unwound(self, code: CodeType, offset: int, error: BaseException) -> None:
        if code is codes.RUN:
            self._callback_ended(sys._getframe(1))
        elif self._eager and (task := self._eager_step(sys._getframe(1))):
            cancelled = isinstance(error, asyncio.CancelledError)
            self._recorder.ended(task, "cancelled" if cancelled else "exception", error)

    def _yielded(self, code: CodeType, offset: int, value: object) -> Any:
        if not code.co_flags & inspect.CO_COROUTINE:
            return sys.monitoring.DISABLE
        if self._eager and (task := self._eager_step(sys._getframe(1))):
            future = None if value is None else weakref.ref(value)
            self._recorder.suspended.append((weakref.ref(task), future))
        return None

    def _called(self, code: CodeType, offset: int, function: object, first: object) -> None:
        if getattr(function, "__name__", "") == "cancel":
            self._cancel(getattr(function, "__self__", first), sys._getframe(1))

    # -- What that means

    def _callback_started(self, frame: FrameType) -> None:
        callback = frame.f_locals["self"]._callback
        task = codes.task_of_step(callback)
        if task is not None:
            self._steps[frame] = task
            self._recorder.started(task)
        elif getattr(callback, "__name__", "") == "cancel":
            self._cancel(getattr(callback, "__self__", None), frame)

    def _callback_ended(self, frame: FrameType) -> None:
        # `self` of the frame is None by now, but the loop still holds the handle, so the task
        # lives no longer for being in our hands.
        task = self._steps.pop(frame, None)
        if task is None:
            return
        if task.done():
            self._recorder.done(task)
        else:
            self._recorder.waiting(task, task._fut_waiter)

    def _coroutine_started(self) -> None:
        """An eager task's first step runs in no callback, but in the task's constructor."""
        loop = asyncio._get_running_loop()
        task = None if loop is None else asyncio.current_task(loop)
        if task is None or self._recorder.index(task) is not None:
            return
        # Not before: a frame that was asked for lasts as long as its coroutine.
        frame = sys._getframe(2)
        if getattr(task.get_coro(), "cr_frame", None) is frame:
            self._recorder.created(task, self._host(), frame.f_back)
            self._eager.append((frame, task))
            self._recorder.started(task)

    def _host(self) -> int:
        """Whose step an eager step is part of."""
        if self._eager:
            return self._recorder.known(self._eager[-1][1])
        for task in reversed(self._steps.values()):
            return self._recorder.known(task)
        return OUTSIDE

    def _eager_step(self, frame: FrameType) -> Any:
        if self._eager and self._eager[-1][0] is frame:
            return self._eager.pop()[1]
        return None

    def _cancel(self, task: Any, caller: FrameType) -> None:
        """Report a request; C code passes it on to an awaited task without another call."""
        frame: FrameType | None = caller
        while isinstance(task, asyncio.Task) and not task.done():
            self._recorder.cancel(task, frame)
            task, frame = getattr(task, "_fut_waiter", None), None
