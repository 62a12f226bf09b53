"""Handles: a callback, its arguments, and the right to cancel it.

The loop's ready queue holds objects with a `_run()` method that never lets an
ordinary exception out.  Handle is the general one; a waiting Task is the other
(see task.py), which is why waking a task costs no Handle at all.

Refuses to: know how a loop stores them.
"""

import contextvars
import sys
import threading
from collections.abc import Callable
from typing import Any

from . import format_helpers

__all__ = ("Handle", "TimerHandle")

_RLock: Any = type(threading.RLock())  # what that function looks for at each call


class Handle:
    """What `call_soon()` returns.

    Source of the semantics: PEP 3156, and PEP 567 for the context.
    """

    __slots__ = (
        "__dict__",
        "__weakref__",
        "_args",
        "_callback",
        "_cancelled",
        "_context",
        "_loop",
    )

    # Only in debug mode has a handle one of its own, in its `__dict__`.
    _repr: str | None = None
    _source_traceback: Any = None

    def __init__(
        self,
        callback: Callable[..., object],
        args: tuple[Any, ...],
        loop: Any,
        context: contextvars.Context | None = None,
    ) -> None:
        self._callback: Callable[..., object] | None = callback
        self._args: tuple[Any, ...] | None = args
        self._loop = loop
        self._context = contextvars.copy_context() if context is None else context
        self._cancelled = False
        if loop.get_debug():
            self._source_traceback = format_helpers.extract_stack(sys._getframe(1))

    def _run(self) -> None:
        if self._cancelled:
            return
        args: Any = self._args
        try:
            if not args:
                self._context.run(self._callback)  # type: ignore[arg-type]
            elif len(args) == 1:  # most have none or one, and `*` costs twice as much
                self._context.run(self._callback, args[0])  # type: ignore[arg-type]
            else:
                self._context.run(self._callback, *args)  # type: ignore[arg-type]
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._report(exc)
        # An exception's frames hold this one, and so would what they hold.
        self = args = None  # type: ignore[assignment]

    def _report(self, exc: BaseException) -> None:
        source = format_helpers._format_callback_source(
            self._callback,  # type: ignore[arg-type]
            self._args,  # type: ignore[arg-type]
            debug=self._loop.get_debug(),
        )
        context = {
            "message": f"Exception in callback {source}",
            "exception": exc,
            "handle": self,
        }
        if self._source_traceback:
            context["source_traceback"] = self._source_traceback
        self._loop.call_exception_handler(context)

    def cancel(self) -> None:
        """Do not call the callback.  Without effect on one that has run."""
        if self._cancelled:
            return
        self._cancelled = True
        if self._loop.get_debug():
            self._repr = repr(self)  # the parts it shows are dropped below
        self._callback = None
        self._args = None

    def cancelled(self) -> bool:
        """Whether `cancel()` was called."""
        return self._cancelled

    def get_context(self) -> contextvars.Context:
        """The context the callback runs in."""
        return self._context

    def _repr_info(self) -> list[str]:
        info = [type(self).__name__]
        if self._cancelled:
            info.append("cancelled")
        if self._callback is not None:
            info.append(
                format_helpers._format_callback_source(
                    self._callback,
                    self._args or (),
                    debug=self._loop.get_debug(),
                )
            )
        if self._source_traceback:
            frame = self._source_traceback[-1]
            info.append(f"created at {frame[0]}:{frame[1]}")
        return info

    def __repr__(self) -> str:
        return self._repr or f"<{' '.join(self._repr_info())}>"


class _ThreadSafeHandle(Handle):
    """What `call_soon_threadsafe()` returns.

    Cancelling from another thread while the callback runs waits for its end; so
    who has cancelled knows that it does not run.
    """

    __slots__ = ("_lock",)

    def __init__(
        self,
        callback: Callable[..., object],
        args: tuple[Any, ...],
        loop: Any,
        context: contextvars.Context | None = None,
    ) -> None:
        super().__init__(callback, args, loop, context)
        if self._source_traceback is not None:
            del self._source_traceback[-1]  # this very frame
        # Reentrant: the callback may cancel its own handle.
        self._lock = _RLock()

    def cancel(self) -> None:
        """Do not call the callback; when this returns, it is not running."""
        with self._lock:
            super().cancel()

    def cancelled(self) -> bool:
        """Whether `cancel()` was called."""
        with self._lock:
            return super().cancelled()

    def _run(self) -> None:
        with self._lock:
            super()._run()


class TimerHandle(Handle):
    """What `call_later()` and `call_at()` return; ordered by its time."""

    __slots__ = ("_scheduled", "_when")

    def __init__(
        self,
        when: float,
        callback: Callable[..., object],
        args: tuple[Any, ...],
        loop: Any,
        context: contextvars.Context | None = None,
    ) -> None:
        super().__init__(callback, args, loop, context)
        if self._source_traceback is not None:
            del self._source_traceback[-1]  # this very frame
        self._when = when
        self._scheduled = False  # True while it is in the loop's heap

    def when(self) -> float:
        """The time it is due, in seconds of `loop.time()`."""
        return self._when

    def cancel(self) -> None:
        """Do not call the callback; its place in the heap is given up later."""
        if not self._cancelled:
            self._loop._timer_handle_cancelled(self)
            Handle.cancel(self)  # sooner found than by super()

    def _repr_info(self) -> list[str]:
        info = super()._repr_info()
        info.insert(2 if self._cancelled else 1, f"when={self._when}")
        return info

    def __hash__(self) -> int:
        return hash(self._when)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return (self._when, self._callback, self._args, self._cancelled) == (
            other._when,
            other._callback,
            other._args,
            other._cancelled,
        )

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return self._when < other._when

    def __le__(self, other: object) -> bool:
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return self._when < other._when or self == other

    def __gt__(self, other: object) -> bool:
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return self._when > other._when

    def __ge__(self, other: object) -> bool:
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return self._when > other._when or self == other
