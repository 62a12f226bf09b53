"""Stepping: how a task drives its coroutine, one step per turn of the loop.

A step runs the coroutine until it yields, returns or raises.  What follows:

    it yielded    the task waits: see awaiting.py
    it returned   the task is done: result
    it raised     the task is done: exception, or cancelled by CancelledError

The loop's ready queue accepts any object with `_run()`, so a task puts itself
there, and into the list of waiters of the future it awaits.  That saves a Handle
and a bound method per step.  Only a loop that offers it (`_takes_tasks`) is used
so; any other, and debug mode, gets ordinary callbacks.

Refuses to: decide when it runs.  That is the loop's part.
"""

from types import CoroutineType
from typing import Any, TypeVar

from .awaiting import Awaiting
from .base_futures import _CANCELLED, _FINISHED, _PENDING
from .callbacks import Waiters
from .exceptions import CancelledError, InvalidStateError
from .future import Future
from .instruments import installed, told
from .registry import _eager_tasks, _enter_task, _register_task, _swap_current_task

_T = TypeVar("_T")
_send = CoroutineType.send
_LEAVES_THE_LOOP = (KeyboardInterrupt, SystemExit)


class Stepping(Awaiting[_T]):
    """A future whose result a coroutine provides; Task adds what programs call."""

    __slots__ = ("_coro",)

    _coro: Any  # None once it finished in an eager start

    # -- A turn in the loop's ready queue

    def _run(self) -> None:
        """One step, the first or one after a wait: resume the coroutine."""
        loop = self._loop
        if self._state is not _PENDING:
            waiters = self._waiters
            if waiters is None or type(waiters) is list:
                self._run_done()
            else:  # tell the one who wants to know
                self._waiters = None
                self._tell(waiters)
            self = waiters = None  # type: ignore[assignment]  # see below
            return
        if loop._current_task is not None:
            self._report_step()
            return
        error = self._waited  # until we know
        if error is not None:
            self._waited = None
            if error._exception is not None:
                error._unretrieved = False
                error = error._exception.with_traceback(error._exception_tb)
            elif error._state is _CANCELLED:
                error = error._make_cancelled_error()
            else:
                error = None
        if self._must_cancel:
            error = self._cancelled_instead_of(error)
        loop._current_task = self
        if installed:
            told.task_step_started(self)
        try:
            if error is None:
                yielded = self._context.run(_send, self._coro, None)
            else:
                yielded = self._context.run(self._coro.throw, error)
        except StopIteration as stop:
            if self._must_cancel:
                self._cancel_late()
            else:  # as _return() does, written out
                self._result = stop.value
                self._state = _FINISHED
                if self._waiters is not None:
                    self._wake_waiters()
        except BaseException as exc:
            if self._fail(exc):
                _task = self  # who holds the traceback of what ends the loop, keeps it
                raise
        else:
            if yielded is None:
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
            self = error = None  # type: ignore[assignment]

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
        if isinstance(host, Stepping) and not host._kept:
            loop._keep_task(host)  # all_tasks() asks for one current task only
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
            if self._direct:
                self._wait_for(yielded)
            else:
                self._wait_otherwise(yielded)
        finally:
            if installed:
                self._emit_step()
            self = error = None  # type: ignore[assignment]  # see _run

    # -- What comes out

    def _return(self, value: _T) -> None:
        """The coroutine has returned."""
        if self._must_cancel:
            self._cancel_late()
            return
        self._result = value
        self._state = _FINISHED
        if self._waiters is not None:
            self._wake_waiters()

    def _cancel_late(self) -> None:
        """It was requested during the very last step."""
        self._must_cancel = False
        Future.cancel(self, self._cancel_message)

    def _fail(self, exc: BaseException) -> bool:
        """The coroutine has raised; whether the exception goes on, through the loop."""
        goes_on = isinstance(exc, _LEAVES_THE_LOOP)
        traceback = exc.__traceback__
        if not goes_on and traceback is not None:
            # Take the frame of the step itself off.
            traceback = traceback.tb_next
            exc.with_traceback(traceback)  # a frozen dataclass refuses assignment
        if isinstance(exc, CancelledError):
            Future.cancel(self)
            self._cancelled_exc = exc
        else:
            self._exception = exc  # as set_exception() does, when it has looked
            self._exception_tb = traceback
            self._state = _FINISHED
            self._unretrieved = True
            if self._waiters is not None:
                self._wake_waiters()
        return goes_on

    def _cancelled_instead_of(self, error: BaseException | None) -> CancelledError:
        """What cancel() wants thrown in, unless that is what comes anyway."""
        self._must_cancel = False
        if isinstance(error, CancelledError):
            return error
        return self._make_cancelled_error()

    def _emit_step(self) -> None:
        """Tell the instruments how the step ended."""
        if self._state is _PENDING:
            told.task_waiting_on(self, self._fut_waiter)
        told.task_step_finished(self)
        if self._state is not _PENDING:
            told.task_done(self)

    # -- Turns without a step

    def _hear(self, future: Any, /) -> None:
        """The future we wait for is done, and others wait for it, too."""
        self._run()

    def _run_done(self) -> None:
        if self._waiters is None:
            self._report_step()
        else:
            Waiters._run(self)

    def _report_step(self) -> None:
        """Say why there is no step to be made now."""
        try:
            self._step()
        except (InvalidStateError, RuntimeError) as exc:
            self._loop.call_exception_handler(
                {"message": f"Exception in callback {self!r}", "exception": exc}
            )
