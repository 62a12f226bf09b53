"""Future: a result that is not there yet, and the callbacks that wait for it.

    state      cancel()    set_result()   set_exception()   result()
    PENDING    CANCELLED   FINISHED       FINISHED          InvalidStateError
    CANCELLED  False       error          error             CancelledError
    FINISHED   False       error          error             the outcome

Callbacks never run inside the call that completes the future: they are handed to
the loop, by what callbacks.py adds to this class.

Refuses to: be thread-safe.  Threads use `call_soon_threadsafe()`; the bridge to
`concurrent.futures` is in bridging.py.
"""

import sys
from collections.abc import Generator
from types import TracebackType
from typing import Any, Generic, TypeVar

from . import events, format_helpers
from .base_futures import _CANCELLED, _FINISHED, _PENDING, _Described, isfuture
from .callbacks import _KNOWN, Waiters
from .exceptions import CancelledError, InvalidStateError

__all__ = ("Future", "isfuture")

_T = TypeVar("_T")

_DEFAULTS: dict[str, Any] = {
    "_cancelled_exc": None,
    "_exception": None,
    "_exception_tb": None,
    "_log_destroy_pending": True,  # a task's
    "_result": None,
    # For objects whose constructor failed, or was not called by a subclass.
    "_state": _PENDING,
    "_unretrieved": False,
}


class Future(Waiters, _Described, Generic[_T]):
    """A result that some callback or task will provide.

    `loop` is the loop whose callbacks it schedules; default is the current one.
    Raises RuntimeError if there is none.  Source of the semantics: PEP 3156.
    """

    __slots__ = (
        "__dict__",
        "__weakref__",
        "_asyncio_future_blocking",
        "_cancelled_exc",
        "_exception",
        "_exception_tb",
        "_loop",
        "_result",
        "_state",
        "_unretrieved",
        "_waiters",
    )

    # Few futures ever have one of these, in their `__dict__`.
    _awaiters: set["Future[Any]"] | None = None  # of another kind: for graph.py
    _cancel_message: Any = None
    _source_traceback: Any = None

    # Which of these a future needs is decided later.  The constructor fills what
    # every future needs, `__getattr__()` stands in for the others.
    _cancelled_exc: CancelledError | None
    _exception_tb: TracebackType | None
    _result: Any
    _unretrieved: bool  # from set_exception() until somebody looks at the exception

    def __init__(self, *, loop: Any = None) -> None:
        if loop is None:
            loop = events.get_event_loop()
        self._begin(loop)
        if loop.get_debug():
            self._source_traceback = format_helpers.extract_stack(sys._getframe(1))

    def _begin(self, loop: Any) -> None:
        """The constructor without its questions, for those who know the answers."""
        self._loop = loop
        self._state = _PENDING
        self._exception: BaseException | None = None
        self._waiters = None  # who is to be told: see callbacks.py
        # True between the `yield` of __await__ and the task that takes it up;
        # a task that receives a future without it was given a plain `yield`.
        self._asyncio_future_blocking = False

    def __getattr__(self, name: str) -> Any:
        """The value of a slot that is empty: called when nothing else is found."""
        if name in _DEFAULTS:
            return _DEFAULTS[name]
        if name == "_loop":
            raise RuntimeError("Future object is not initialized.")
        raise AttributeError(
            f"{type(self).__name__!r} object has no attribute {name!r}"
        )

    def __del__(self) -> None:
        if self._exception is not None and self._unretrieved:
            context: dict[str, Any] = {
                "message": f"{type(self).__name__} exception was never retrieved",
                "exception": self._exception,
                "future": self,
            }
            if self._source_traceback:
                context["source_traceback"] = self._source_traceback
            self._loop.call_exception_handler(context)

    # -- Asking

    def get_loop(self) -> Any:
        """The loop this future belongs to."""
        return self._loop

    def done(self) -> bool:
        """Whether there is a result, an exception, or a cancellation."""
        return self._state is not _PENDING

    def cancelled(self) -> bool:
        """Whether it was cancelled."""
        return self._state is _CANCELLED

    def result(self) -> _T:
        """The result, or the exception raised.

        Raises InvalidStateError while pending, CancelledError if cancelled.
        """
        if self._state is not _FINISHED:
            if self._state is _CANCELLED:
                raise self._make_cancelled_error()
            raise InvalidStateError("Result is not set.")
        if self._exception is not None:
            self._unretrieved = False
            try:
                raise self._exception.with_traceback(self._exception_tb)
            finally:
                self = None  # type: ignore[assignment]  # or we were in its traceback
        return self._result  # type: ignore[no-any-return]

    def exception(self) -> BaseException | None:
        """The exception, or None after success.

        Raises InvalidStateError while pending, CancelledError if cancelled.
        """
        if self._state is _CANCELLED:
            raise self._make_cancelled_error()
        if self._state is not _FINISHED:
            raise InvalidStateError("Exception is not set.")
        self._unretrieved = False
        return self._exception

    # -- Completing

    def set_result(self, result: _T, /) -> None:
        """Complete with `result`.  Raises InvalidStateError if already done."""
        if self._state is not _PENDING:
            raise InvalidStateError("invalid state")
        self._result = result
        self._state = _FINISHED
        if self._waiters is not None:
            self._wake_waiters()

    def set_exception(self, exception: type | BaseException, /) -> None:
        """Complete with `exception` (an instance, or a class to call).

        Raises InvalidStateError if already done, TypeError if it is no exception.
        StopIteration cannot pass through a coroutine: it arrives as the cause of
        a RuntimeError.
        """
        if self._state is not _PENDING:
            raise InvalidStateError("invalid state")
        if isinstance(exception, type):
            exception = exception()
        if not isinstance(exception, BaseException):
            raise TypeError("invalid exception object")
        if isinstance(exception, StopIteration):
            carrier = RuntimeError(
                "StopIteration interacts badly with generators "
                "and cannot be raised into a Future"
            )
            carrier.__cause__ = carrier.__context__ = exception
            exception = carrier
        self._exception = exception
        self._exception_tb = exception.__traceback__
        self._state = _FINISHED
        self._unretrieved = True
        if self._waiters is not None:
            self._wake_waiters()

    def cancel(self, msg: Any = None) -> bool:
        """Cancel; True unless it was already done.

        `msg` becomes the argument of the CancelledError.
        """
        if self._state is not _PENDING:
            self._unretrieved = False
            return False
        self._state = _CANCELLED
        self._cancelled_exc = None
        if msg is not None or self._cancel_message is not None:
            self._cancel_message = msg
        if self._waiters is not None:
            self._wake_waiters()
        return True

    def _make_cancelled_error(self) -> CancelledError:
        """The CancelledError to raise: the one that arrived, if there is one.

        It is given away once, for its traceback belongs to that first raise.
        """
        exc = self._cancelled_exc
        if exc is not None:
            self._cancelled_exc = None
            return exc
        if self._cancel_message is None:
            return CancelledError()
        return CancelledError(self._cancel_message)

    # -- Awaiting

    def __await__(self) -> Generator[Any, None, _T]:
        try:
            if self._state is _PENDING and not self._asyncio_future_blocking:
                self._asyncio_future_blocking = True
                yield self  # the task driving us takes it from here
            if self._exception is None and self._state is _FINISHED:
                return self._result  # type: ignore[no-any-return]
            if self._state is _PENDING:
                raise RuntimeError("await wasn't used with future")
            return self.result()
        except BaseException:
            self = None  # type: ignore[assignment]  # as in result()
            raise

    __iter__ = __await__  # for `yield from` in generator-based awaitables


_KNOWN.add(Future)


def _get_loop(fut: Any) -> Any:
    """The loop of any future-like object; very old ones have only `_loop`."""
    get_loop = getattr(fut, "get_loop", None)
    return fut._loop if get_loop is None else get_loop()


def _set_result_unless_cancelled(fut: Future[_T], result: _T) -> None:
    if not fut.cancelled():
        fut.set_result(result)
