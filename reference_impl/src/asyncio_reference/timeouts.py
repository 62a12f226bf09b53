"""Time limits for a block of code.

    CREATED --enter--> ENTERED --leave--> EXITED
                          |
                     deadline passes: task.cancel()
                          v
                      EXPIRING --leave--> EXPIRED, CancelledError -> TimeoutError

The task's cancel count tells whose cancellation arrives: if, after taking our own
request back, the count is what it was on entering, the CancelledError is ours.

Refuses to: interrupt code that does not await.
"""

import enum
from heapq import heappush
from types import TracebackType
from typing import Any

from . import events
from .exceptions import CancelledError
from .handles import Handle
from .instruments import installed
from .registry import current_task
from .task import Task

__all__ = ("Timeout", "timeout", "timeout_at")


class _State(enum.Enum):
    CREATED = "created"
    ENTERED = "active"
    EXPIRING = "expiring"
    EXPIRED = "expired"
    EXITED = "finished"


# A member is found faster as a name of the module than in its class.
_CREATED, _ENTERED, _EXPIRING, _EXPIRED, _EXITED = _State


class _Deadline(float):
    """The time at which a Timeout fires, as a timer of its own in the loop's heap."""

    __slots__ = ("_cancelled", "_loop", "_scheduled", "_timeout")

    _cancelled: bool
    _loop: Any
    _scheduled: bool  # it is in the heap
    _timeout: Any  # None once it is of no use

    def _run(self) -> None:
        """A turn in the ready queue: it is due."""
        timeout = self._timeout
        if timeout is None:
            return
        try:
            timeout._on_timeout()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            Handle(timeout._on_timeout, (), self._loop)._report(exc)
        # An exception's frames hold this one.
        self = timeout = None  # type: ignore[assignment]

    def cancel(self) -> None:
        if not self._cancelled:
            if self._scheduled:
                self._loop._timer_cancelled_count += 1
            self._cancelled = True
            self._timeout = None


class Timeout:
    """Asynchronous context manager that cancels its block after a deadline.

    `when` is in seconds of `loop.time()`; None never fires, the past fires at the
    first await.  Usually made by `timeout()` or `timeout_at()`.
    Source of the semantics: CPython 3.11.
    """

    def __init__(self, when: float | None) -> None:
        self._state = _CREATED
        self._when = when
        self._timeout_handler: Handle | _Deadline | None = None
        self._task: Task[object] | None = None
        self._cancelling = 0

    def when(self) -> float | None:
        """The deadline, or None."""
        return self._when

    def expired(self) -> bool:
        """Whether it fired (not: whether the deadline is in the past)."""
        return self._state in (_EXPIRING, _EXPIRED)

    def reschedule(self, when: float | None) -> None:
        """Move the deadline; None takes it away.

        Raises RuntimeError before the block is entered, after it was left, and
        once it fired.
        """
        if self._state is not _ENTERED:
            if self._state is _CREATED:
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._state.value} Timeout")
        self._when = when
        if self._timeout_handler is not None:
            self._timeout_handler.cancel()
            self._timeout_handler = None
        if when is not None:
            self._start(events.get_running_loop(), when)

    def _start(self, loop: Any, when: float) -> None:
        """Have the loop call `_on_timeout()` at that time."""
        task = self._task
        is_over = when <= loop.time()
        if (
            type(task) is Task  # whose cancel() needs no context
            and task._direct
            and loop._takes_sleepers
            and not installed
        ):
            self._timeout_handler = deadline = _Deadline(when)
            deadline._cancelled = False
            deadline._loop = loop
            deadline._timeout = self
            deadline._scheduled = not is_over
            if is_over:
                loop._ready.append(deadline)
            else:
                heappush(loop._scheduled, deadline)
        elif is_over:
            self._timeout_handler = loop.call_soon(self._on_timeout)
        else:
            self._timeout_handler = loop.call_at(when, self._on_timeout)

    def __repr__(self) -> str:
        when = ""
        if self._state is _ENTERED:
            when = f" when={None if self._when is None else round(self._when, 3)}"
        return f"<Timeout [{self._state.value}]{when}>"

    async def __aenter__(self) -> "Timeout":
        if self._state is not _CREATED:
            raise RuntimeError("Timeout has already been entered")
        task = current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = _ENTERED
        self._task = task
        self._cancelling = task.cancelling()
        if self._when is not None:
            self._start(task.get_loop(), self._when)
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> bool | None:
        if self._timeout_handler is not None:
            self._timeout_handler.cancel()
            self._timeout_handler = None
        if self._state is _ENTERED:
            self._state = _EXITED
            return None
        self._state = _EXPIRED
        assert self._task is not None
        ours = self._task.uncancel() <= self._cancelling
        if ours and exc_val is not None:
            if isinstance(exc_val, CancelledError):
                raise TimeoutError from exc_val
            _insert_timeout_error(exc_val)
            if isinstance(exc_val, ExceptionGroup):
                for exc in exc_val.exceptions:
                    _insert_timeout_error(exc)
        return None

    def _on_timeout(self) -> None:
        assert self._task is not None
        self._task.cancel()
        self._state = _EXPIRING
        self._timeout_handler = None  # the timer refers to us: no cycle


def _insert_timeout_error(exc: BaseException) -> None:
    """Explain an error that came from handling our CancelledError.

    Its chain of contexts then reads: error, TimeoutError, CancelledError.
    """
    while exc.__context__ is not None:
        if isinstance(exc.__context__, CancelledError):
            error = TimeoutError()
            error.__context__ = error.__cause__ = exc.__context__
            exc.__context__ = error
            break
        exc = exc.__context__


def timeout(delay: float | None) -> Timeout:
    """Limit a block to `delay` seconds from now (None: no limit).

    `async with timeout(10): ...` raises TimeoutError when the time is over.  The
    clock starts with this call.  Raises RuntimeError if no loop is running.
    """
    loop = events.get_running_loop()
    return Timeout(None if delay is None else loop.time() + delay)


def timeout_at(when: float | None) -> Timeout:
    """Limit a block to the moment `when`, in seconds of `loop.time()`."""
    return Timeout(when)
