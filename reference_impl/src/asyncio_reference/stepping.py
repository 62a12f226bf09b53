"""Stepping: how a task drives its coroutine, one step per turn of the loop.

A step runs the coroutine until it yields.  What it yields decides what follows:

    a future        the task becomes one of its waiters, and sleeps
    None            the task goes to the end of the loop's ready queue
    anything else   a mistake: RuntimeError is thrown into the coroutine
    it returned     the task is done: result
    it raised       the task is done: exception, or cancelled by CancelledError

The loop's ready queue accepts any object with `_run()`, so a task puts itself
there, and into the list of waiters of the future it awaits.  That saves a Handle
and a bound method per step.  Only a loop that offers it (`_takes_tasks`) is used
so; any other, and debug mode, gets ordinary callbacks.

Refuses to: decide when it runs.  That is the loop's part.
"""

from types import CoroutineType
from typing import Any, TypeVar

from .base_futures import _CANCELLED, _FINISHED, _PENDING
from .callbacks import _KNOWN
from .exceptions import CancelledError, InvalidStateError
from .future import Future, _get_loop
from .instruments import emit, installed
from .registry import (
    _eager_tasks,
    _enter_task,
    _register_task,
    _swap_current_task,
)

_T = TypeVar("_T")
_send = CoroutineType.send


class Stepping(Future[_T]):
    """A future whose result a coroutine provides; Task adds what programs call."""

    __slots__ = ("_context", "_coro", "_direct", "_fut_waiter", "_must_cancel")

    _coro: Any  # None once it finished in an eager start
    _context: Any
    _direct: bool  # the loop takes tasks into its ready queue
    _fut_waiter: Any  # the future we wait for
    _must_cancel: bool  # throw CancelledError in at the next step

    @property
    def _waiting_task(self) -> "Stepping[_T]":
        """Who waits where we are a waiter, for the call graph: ourselves."""
        return self

    def _register(self) -> None:
        """Have `all_tasks()` know us, without being kept by that."""
        if self._direct:
            self._loop._keep_task(self)
        else:
            _register_task(self)

    # -- Three ways in

    def _run(self) -> None:
        """A turn in the loop's ready queue: the first step, or a wake-up."""
        loop = self._loop
        if self._state is not _PENDING or loop._current_task is not None:
            self._run_otherwise()
            return
        error: BaseException | None = None
        waited = self._fut_waiter
        if waited is not None:
            self._fut_waiter = None
            if waited._exception is not None:
                waited._unretrieved = False
                error = waited._exception.with_traceback(waited._exception_tb)
            elif waited._state is _CANCELLED:
                error = waited._make_cancelled_error()
        loop._current_task = self
        try:
            self._advance(self._context, error)
        finally:
            loop._current_task = None
            self = error = waited = None  # type: ignore[assignment]  # see _advance

    def _step(self, error: BaseException | None = None) -> None:
        """The same as an ordinary callback, run by a Handle in our context."""
        if self._state is not _PENDING:
            raise InvalidStateError(f"__step(): already done: {self!r} {error!r}")
        loop = self._loop
        _enter_task(loop, self)
        try:
            self._advance(None, error)
        finally:
            _swap_current_task(loop, None)
            self = error = None  # type: ignore[assignment]  # see _advance

    def _start_eagerly(self, is_context_ours: bool) -> None:
        """The first step inside the constructor, as a guest of the running task."""
        loop = self._loop
        host = _swap_current_task(loop, self)
        _eager_tasks.add(self)
        try:
            if is_context_ours:
                self._advance(self._context, None)
            else:
                # It may be in use.  Entered out here, its error reaches the caller.
                self._context.run(self._advance, None, None)
        finally:
            _eager_tasks.discard(self)
            _swap_current_task(loop, host)
            if self._state is _PENDING:
                self._register()
            else:
                self._coro = None
            self = host = None  # type: ignore[assignment]  # see _advance

    # -- One way on

    def _advance(self, context: Any, error: BaseException | None) -> None:
        """One step: resume the coroutine and deal with what comes out.

        `context` is to be entered; None means that this has been done.

        The exception that ends a task refers, by its traceback, to the frames it
        passed, and the task refers to the exception.  Were our own frames among
        them, every failed task would be garbage for the cycle collector.
        """
        if installed:
            emit("task_step_started", self)
        coro = self._coro
        try:
            if self._must_cancel:
                self._must_cancel = False
                if not isinstance(error, CancelledError):
                    error = self._make_cancelled_error()
            if context is None:
                yielded = coro.send(None) if error is None else coro.throw(error)
            elif error is not None:
                yielded = context.run(coro.throw, error)
            elif type(coro) is CoroutineType:
                yielded = context.run(_send, coro, None)
            else:
                yielded = context.run(coro.send, None)
        except StopIteration as stop:
            if self._must_cancel:  # requested during the very last step
                self._must_cancel = False
                Future.cancel(self, self._cancel_message)
            else:
                self._result = stop.value
                self._state = _FINISHED
                if self._waiters is not None:
                    self._wake_waiters()
        except CancelledError as exc:
            self._cancelled_exc = _without_this_frame(exc)
            Future.cancel(self)
        except (KeyboardInterrupt, SystemExit) as exc:
            Future.set_exception(self, exc)
            raise
        except BaseException as exc:
            Future.set_exception(self, _without_this_frame(exc))
        else:
            if yielded is not None:
                self._wait_for(yielded)
            elif self._direct:
                self._loop._ready.append(self)
            else:
                self._loop.call_soon(self._step, context=self._context)
        finally:
            if installed:
                self._emit_step()
            self = error = None  # type: ignore[assignment]

    def _wait_for(self, yielded: Any) -> None:
        """Become a waiter of what the coroutine yielded, if it is a future."""
        if self._direct and type(yielded) in _KNOWN:
            direct = True
            blocking = yielded._asyncio_future_blocking
            same_loop = yielded._loop is self._loop
        else:
            direct = False
            blocking = getattr(yielded, "_asyncio_future_blocking", None)
            same_loop = blocking is None or _get_loop(yielded) is self._loop
        if not blocking or not same_loop or yielded is self:
            self._refuse(yielded, blocking, same_loop)
            return
        yielded._asyncio_future_blocking = False
        if not direct:
            yielded.add_done_callback(self.task_wakeup, context=self._context)
        elif yielded._state is not _PENDING:
            self._loop._ready.append(self)
        elif yielded._waiters is None:
            yielded._waiters = self
        else:
            yielded._add_waiter(self)
        self._fut_waiter = yielded
        if self._must_cancel and yielded.cancel(msg=self._cancel_message):
            self._must_cancel = False

    def task_wakeup(self, future: Any) -> None:
        raise NotImplementedError  # in Task, whose name it shows in a future's repr

    def _emit_step(self) -> None:
        """Tell the instruments how the step ended."""
        if self._state is _PENDING:
            emit("task_waiting_on", self, self._fut_waiter)
        emit("task_step_finished", self)
        if self._state is not _PENDING:
            emit("task_done", self)

    # -- What can be wrong

    def _refuse(self, yielded: Any, blocking: bool | None, same_loop: bool) -> None:
        """Throw into the coroutine what it did wrong, in a step of its own."""
        if not same_loop:
            text = f"Task {self!r} got Future {yielded!r} attached to a different loop"
        elif blocking:
            text = f"Task cannot await on itself: {self!r}"
        elif blocking is not None:
            text = (
                f"yield was used instead of yield from in task {self!r} "
                f"with {yielded!r}"
            )
        elif hasattr(yielded, "gi_frame"):
            text = (
                f"yield was used instead of yield from for generator in task "
                f"{self!r} with {yielded!r}"
            )
        else:
            text = f"Task got bad yield: {yielded!r}"
        self._loop.call_soon(self._step, RuntimeError(text), context=self._context)

    def _run_otherwise(self) -> None:
        """Done, tell those who wait; or say why there is no step to be made now."""
        if self._state is not _PENDING and self._waiters is not None:
            super()._run()
            return
        try:
            self._step()
        except (InvalidStateError, RuntimeError) as exc:
            self._loop.call_exception_handler(
                {"message": f"Exception in callback {self!r}", "exception": exc}
            )


def _without_this_frame(exc: Any) -> Any:
    """The exception with the frame of the step itself taken off its traceback."""
    return exc.with_traceback(exc.__traceback__ and exc.__traceback__.tb_next)
