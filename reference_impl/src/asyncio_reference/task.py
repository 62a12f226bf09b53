"""Task: what programs see of a running coroutine.

`cancel()` is a request.  It goes to the future that the task waits for; without
one, or if that refuses, CancelledError is thrown in at the next step.  The count
of requests tells those who cancel (timeouts, groups) whether others did as well.

Refuses to: have its result set from outside.  How it runs is in stepping.py.
"""

import contextvars
import itertools
import sys
from collections.abc import Coroutine
from types import CoroutineType, FrameType
from typing import Any, TextIO, TypeVar

from . import base_tasks, coroutines, events, format_helpers
from .base_futures import _PENDING
from .callbacks import _KNOWN, _TASKS
from .instruments import installed, told
from .registry import TaskKeeping, _register_task
from .stepping import Stepping
from .waiters import _AWAITED

__all__ = ("Task",)

_T = TypeVar("_T")
_numbers = itertools.count(1)


class Task(Stepping[_T]):
    """Runs the coroutine `coro` in `loop` (default: the current one).

    `name` defaults to "Task-<number>"; `context` to a copy of the current one.
    With `eager_start` and the loop running, the first step happens at once.
    Raises TypeError if `coro` is not a coroutine object.

    Source of the semantics: PEP 3156; PEP 567 for contexts; CPython 3.9 for
    cancel messages, 3.11 for cancel counts, 3.12 for eager starts, 3.13 for
    `uncancel()`.
    """

    __slots__ = (
        "_log_destroy_pending",
        "_name",
        "_num_cancels_requested",
        "_number",
    )

    _cancelled = False  # as seen by code that expects Handles in the ready queue
    _log_destroy_pending: bool  # a slot of which `_DEFAULTS` says True
    _name: str
    _number: int  # that makes its name; 0 if somebody gave it one

    def __init__(
        self,
        coro: Coroutine[Any, Any, _T],
        *,
        loop: Any = None,
        name: object = None,
        context: contextvars.Context | None = None,
        eager_start: bool = False,
    ) -> None:
        if not coroutines.iscoroutine(coro):
            self._log_destroy_pending = False
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        if loop is None:
            loop = events.get_event_loop()
        if name is None:
            number = next(_numbers)
        else:
            number = 0
            self._name = str(name)
        is_context_ours = context is None
        if context is None:
            context = contextvars.copy_context()
        elif not isinstance(context, contextvars.Context):
            self._log_destroy_pending = False
            raise TypeError(
                f"a contextvars.Context was expected, got {type(context).__name__}"
            )
        self._begin(coro, loop, context, number)
        self._direct = (
            isinstance(loop, TaskKeeping)
            and loop._takes_tasks
            and type(coro) is CoroutineType
        )
        self._kept = not self._direct
        if loop.get_debug():
            self._source_traceback = format_helpers.extract_stack(sys._getframe(1))
        if installed:
            told.task_created(self)
        if eager_start and loop.is_running():
            self._start_eagerly(is_context_ours)
        elif self._direct:
            loop._ready.append(self)
        else:
            loop.call_soon(self._step, context=context)
            _register_task(self)

    def _begin(  # type: ignore[override]  # of a Future
        self, coro: Any, loop: Any, context: contextvars.Context, number: int
    ) -> None:
        """The constructor for a loop that takes tasks into its ready queue."""
        self._loop = loop
        self._state = _PENDING
        self._exception = None
        self._waiters = None
        self._asyncio_future_blocking = False
        self._coro = coro
        self._number = number
        self._context = context
        self._must_cancel = False
        self._num_cancels_requested = 0
        self._waited = None
        self._direct = True
        self._kept = False

    def __getattr__(self, name: str) -> Any:
        if name == "_name":  # most are never asked
            self._name = f"Task-{self._number}"
            return self._name
        return super().__getattr__(name)

    def __del__(self) -> None:
        if self._state is not _PENDING:
            if self._exception is not None:
                super().__del__()
            return
        if not hasattr(self, "_coro"):
            return  # the constructor refused
        if self._log_destroy_pending:
            context: dict[str, Any] = {
                "task": self,
                "message": "Task was destroyed but it is pending!",
            }
            if self._source_traceback:
                context["source_traceback"] = self._source_traceback
            self._loop.call_exception_handler(context)
        if installed:
            told.task_destroyed(self)

    def __repr__(self) -> str:
        return base_tasks._task_repr(self)

    # -- Describing

    @property
    def _waiting_task(self) -> "Task[_T]":
        """Who waits where we are a waiter, for the call graph: ourselves."""
        return self

    @property
    def _fut_waiter(self) -> Any:
        """The future it waits for, or None."""
        waited = self._waited
        return waited._as_future() if type(waited) in _AWAITED else waited

    @_fut_waiter.setter
    def _fut_waiter(self, future: Any) -> None:
        self._waited = future

    def get_coro(self) -> Coroutine[Any, Any, _T] | None:
        """The coroutine; None if it finished in an eager start."""
        return self._coro  # type: ignore[no-any-return]

    def get_context(self) -> contextvars.Context:
        """The context its steps run in."""
        return self._context  # type: ignore[no-any-return]

    def get_name(self) -> str:
        """Its name."""
        return self._name

    def set_name(self, value: object, /) -> None:
        """Name it `str(value)`."""
        self._name = str(value)
        self._number = 0

    def get_stack(self, *, limit: int | None = None) -> list[FrameType]:
        """Frames: of the suspended coroutine, or of the traceback if it failed.

        Oldest first, at most `limit` of them; [] after success or cancellation.
        """
        return base_tasks._task_get_stack(self, limit)

    def print_stack(
        self, *, limit: int | None = None, file: TextIO | None = None
    ) -> None:
        """Print what `get_stack()` gives, in the shape of a traceback."""
        base_tasks._task_print_stack(self, limit, file)

    def set_result(self, result: _T, /) -> None:
        """Always RuntimeError: the coroutine provides the result."""
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception: type | BaseException, /) -> None:
        """Always RuntimeError: the coroutine provides the exception."""
        raise RuntimeError("Task does not support set_exception operation")

    # -- Cancelling

    def cancel(self, msg: Any = None) -> bool:
        """Request cancellation; False if the task is done already.

        CancelledError, with `msg` as its argument, is thrown into the coroutine
        at its next step.  The coroutine may refuse it.
        """
        if self._state is not _PENDING:
            self._unretrieved = False
            return False
        if installed:
            told.task_cancel_requested(self, msg)
        self._num_cancels_requested += 1
        # A future that accepts wakes us with the error; one that is done, or a
        # task that refuses, leaves it to us.
        if self._waited is not None and self._waited.cancel(msg=msg):
            return True
        self._must_cancel = True
        if msg is not None or self._cancel_message is not None:
            self._cancel_message = msg
        return True

    def cancelling(self) -> int:
        """Requests not taken back: calls of `cancel()` minus `uncancel()`."""
        return self._num_cancels_requested

    def uncancel(self) -> int:
        """Take one request back; how many are left.

        At 0, a cancellation that was not delivered yet is withdrawn (3.13).
        """
        if self._num_cancels_requested > 0:
            self._num_cancels_requested -= 1
            if self._num_cancels_requested == 0:
                self._must_cancel = False
        return self._num_cancels_requested

    # -- Waking up by an ordinary callback

    def task_wakeup(self, future: Any) -> None:
        """Called back by a future of another kind, or in debug mode."""
        self._waited = None
        error = None
        try:
            future.result()
        except BaseException as exc:
            error = exc
        # Not in the handler above: the coroutine would inherit what it handles.
        self._step(error)
        self = future = error = None  # type: ignore[assignment]  # see stepping.py


_KNOWN.add(Task)
_TASKS.add(Task)
