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

from . import base_tasks
from .base_futures import _CANCELLED, _FINISHED, _PENDING
from .callbacks import _KNOWN, Waiters
from .exceptions import CancelledError, InvalidStateError
from .future import Future, _get_loop
from .instruments import installed, told
from .registry import _eager_tasks, _enter_task, _register_task, _swap_current_task
from .waiters import _AWAITED, Sleeper

_T = TypeVar("_T")
_send = CoroutineType.send


class Stepping(Future[_T]):
    """A future whose result a coroutine provides; Task adds what programs call."""

    __slots__ = ("_context", "_coro", "_direct", "_kept", "_must_cancel", "_waited")

    _coro: Any  # None once it finished in an eager start
    _context: Any
    _direct: bool  # the loop takes tasks into its ready queue
    _waited: Any  # the future, Waiter or Sleeper we wait for
    _kept: bool  # there is a list in which all_tasks() finds us (see registry.py)
    _must_cancel: bool  # throw CancelledError in at the next step

    # -- A turn in the loop's ready queue

    def _run(self) -> None:
        """One step, the first or one after a wait: resume the coroutine."""
        loop = self._loop
        if self._state is not _PENDING or loop._current_task is not None:
            waiters = self._waiters
            if self._state is _PENDING or waiters is None:
                self._run_otherwise()
            elif type(waiters) is list:
                Waiters._run(self)
            else:  # done: tell the one who wants to know
                self._waiters = None
                self._tell(waiters)
            self = waiters = None  # type: ignore[assignment]  # see below
            return
        error: BaseException | None = None
        waited = self._waited
        if waited is not None:
            self._waited = None
            if waited._exception is not None:
                waited._unretrieved = False
                error = waited._exception.with_traceback(waited._exception_tb)
            elif waited._state is _CANCELLED:
                error = waited._make_cancelled_error()
        if self._must_cancel:
            error = self._cancelled_instead_of(error)
        loop._current_task = self
        if installed:
            told.task_step_started(self)
        coro = self._coro
        try:
            if error is not None:
                yielded = self._context.run(coro.throw, error)
            elif type(coro) is CoroutineType:
                yielded = self._context.run(_send, coro, None)
            else:
                yielded = self._context.run(coro.send, None)
        except StopIteration as stop:
            self._return(stop.value)
        except BaseException as exc:
            if self._fail(exc):
                raise
        else:
            if yielded is None and self._direct:
                loop._ready.append(self)
            else:
                self._wait_for(yielded)
        finally:
            if installed:
                self._emit_step()
            loop._current_task = None
            # The exception that ends a task refers, by its traceback, to the frames
            # it passed, and the task refers to the exception.  Did a frame refer to
            # the task, every failed one would be garbage for the cycle collector.
            self = error = waited = coro = None  # type: ignore[assignment]

    def _start_as_guest(self) -> None:
        """The first step at once, in its host's; written out as `_run`, for speed."""
        loop = self._loop
        host = loop._current_task
        try:
            if not host._kept:
                loop._keep_task(host)  # all_tasks() asks for one current task only
        except AttributeError:
            pass  # there is none, or one of another kind
        loop._current_task = self
        if installed:
            told.task_step_started(self)
        try:
            yielded = self._context.run(_send, self._coro, None)
        except StopIteration as stop:
            self._return(stop.value)
        except BaseException as exc:
            if self._fail(exc):
                raise
        else:
            self._wait_for(yielded)
        finally:
            if installed:
                self._emit_step()
            loop._current_task = host
            if self._state is not _PENDING:
                self._coro = None
            self = host = None  # type: ignore[assignment]  # see _run

    # -- The same in our context, which others have entered

    def _step(self, error: BaseException | None = None) -> None:
        """An ordinary callback, run by a Handle."""
        if self._state is not _PENDING:
            raise InvalidStateError(f"__step(): already done: {self!r} {error!r}")
        loop = self._loop
        _enter_task(loop, self)
        try:
            self._advance(error)
        finally:
            _swap_current_task(loop, None)
            self = error = None  # type: ignore[assignment]  # see _run

    def _start_eagerly(self, is_context_ours: bool) -> None:
        """The first step inside the constructor, as a guest of the running task."""
        loop = self._loop
        host = _swap_current_task(loop, self)
        _eager_tasks.add(self)
        try:
            # The context may be in use; then its error reaches the caller.
            self._context.run(self._advance)
        finally:
            _eager_tasks.discard(self)
            _swap_current_task(loop, host)
            if self._state is not _PENDING:
                self._coro = None
            elif not self._direct:
                _register_task(self)
            self = host = None  # type: ignore[assignment]  # see _run

    def _advance(self, error: BaseException | None = None) -> None:
        if self._must_cancel:
            error = self._cancelled_instead_of(error)
        if installed:
            told.task_step_started(self)
        try:
            if error is None:
                yielded = self._coro.send(None)
            else:
                yielded = self._coro.throw(error)
        except StopIteration as stop:
            self._return(stop.value)
        except BaseException as exc:
            if self._fail(exc):
                raise
        else:
            self._wait_for(yielded)
        finally:
            if installed:
                self._emit_step()
            self = error = None  # type: ignore[assignment]  # see _run

    # -- What comes out

    def _return(self, value: _T) -> None:
        """The coroutine has returned."""
        if self._must_cancel:  # requested during the very last step
            self._must_cancel = False
            Future.cancel(self, self._cancel_message)
            return
        self._result = value
        self._state = _FINISHED
        if self._waiters is not None:
            self._wake_waiters()

    def _fail(self, exc: BaseException) -> bool:
        """The coroutine has raised; whether the exception goes on, through the loop."""
        goes_on = isinstance(exc, (KeyboardInterrupt, SystemExit))
        if not goes_on:
            # Take the frame of the step itself off.
            exc = exc.with_traceback(exc.__traceback__ and exc.__traceback__.tb_next)
        if isinstance(exc, CancelledError):
            Future.cancel(self)
            self._cancelled_exc = exc
        else:
            Future.set_exception(self, exc)
        return goes_on

    def _cancelled_instead_of(self, error: BaseException | None) -> CancelledError:
        """What cancel() wants thrown in, unless that is what comes anyway."""
        self._must_cancel = False
        if isinstance(error, CancelledError):
            return error
        return self._make_cancelled_error()

    def _wait_for(self, yielded: Any) -> None:
        """Become a waiter of what the coroutine yielded, if it is a future."""
        if yielded is None:
            if self._direct:
                self._loop._ready.append(self)
            else:
                self._loop.call_soon(self._step, context=self._context)
            return
        if type(yielded) in _AWAITED:
            if (  # as nearly always
                self._direct
                and yielded._waiter is None
                and yielded._state is _PENDING
                and yielded._loop is self._loop
                and not self._must_cancel
            ):
                if not self._kept and type(yielded) is not Sleeper:
                    self._loop._keep_task(self)
                yielded._waiter = self
                self._waited = yielded
                return
            yielded = yielded._as_future()
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
        if not self._kept:
            self._loop._keep_task(self)
        if not direct:
            yielded.add_done_callback(self.task_wakeup, context=self._context)
        elif yielded._state is not _PENDING:
            self._loop._ready.append(self)
        elif yielded._waiters is None:
            yielded._waiters = self
        else:
            yielded._add_waiter(self)
        self._waited = yielded
        if self._must_cancel and yielded.cancel(msg=self._cancel_message):
            self._must_cancel = False

    def task_wakeup(self, future: Any) -> None:
        raise NotImplementedError  # in Task, whose name it shows in a future's repr

    def _emit_step(self) -> None:
        """Tell the instruments how the step ended."""
        if self._state is _PENDING:
            told.task_waiting_on(self, self._fut_waiter)
        told.task_step_finished(self)
        if self._state is not _PENDING:
            told.task_done(self)

    # -- What can be wrong

    def _refuse(self, yielded: Any, blocking: bool | None, same_loop: bool) -> None:
        """Throw into the coroutine what it did wrong, in a step of its own."""
        text = base_tasks._what_is_wrong(self, yielded, blocking, same_loop)
        if not self._kept:
            self._loop._keep_task(self)
        self._loop.call_soon(self._step, RuntimeError(text), context=self._context)

    def _run_otherwise(self) -> None:
        """Say why there is no step to be made now."""
        try:
            self._step()
        except (InvalidStateError, RuntimeError) as exc:
            self._loop.call_exception_handler(
                {"message": f"Exception in callback {self!r}", "exception": exc}
            )
