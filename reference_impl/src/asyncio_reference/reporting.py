"""The loop's voice: the exception handler, and debug mode.

An error that nobody awaits goes to `call_exception_handler()`, which logs it, or
hands it to the program's own handler.  A failing handler is itself reported; only
SystemExit and KeyboardInterrupt get through.

Refuses to: stop the loop because of an error in a callback.
"""

import sys
import threading
import traceback
from typing import Any

from . import coroutines
from .abstract import _Handler
from .instruments import installed, told
from .log import logger
from .registry import TaskKeeping
from .task import Task

_STACKS = {
    "source_traceback": "Object created at (most recent call last):\n",
    "handle_traceback": "Handle created at (most recent call last):\n",
}


class Reporting(TaskKeeping):
    """The part of an event loop that reports."""

    # Executing longer than this many seconds is logged in debug mode.
    slow_callback_duration = 0.1
    _current_handle: Any = None  # what is being executed, in debug mode
    _exception_handler: _Handler | None = None
    _origin_depth: int | None = None  # of the interpreter, to be restored
    _ready: Any  # see scheduling.py

    def __init__(self) -> None:
        super().__init__()
        self._thread_id: int | None = None

    # -- Exceptions

    def get_exception_handler(self) -> _Handler | None:
        """The program's handler, or None for the default."""
        return self._exception_handler

    def set_exception_handler(self, handler: _Handler | None) -> None:
        """Have `handler(loop, context)` called for errors; None for the default.

        Raises TypeError if it is not callable.
        """
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def default_exception_handler(self, context: dict[str, Any]) -> None:
        """Log `context`: its message, its other entries, its exception."""
        if "source_traceback" not in context:
            stack = getattr(self._current_handle, "_source_traceback", None)
            if stack:
                context["handle_traceback"] = stack
        lines = [context.get("message") or "Unhandled exception in event loop"]
        for key in sorted(context.keys() - {"message", "exception"}):
            value = context[key]
            if key in _STACKS:
                text = _STACKS[key] + "".join(traceback.format_list(value)).rstrip()
            else:
                text = repr(value)
            lines.append(f"{key}: {text}")
        exc = context.get("exception")
        logger.error(
            "\n".join(lines),
            exc_info=(type(exc), exc, exc.__traceback__) if exc is not None else False,
        )

    def call_exception_handler(self, context: dict[str, Any]) -> None:
        """Report an error.

        Keys of `context`: message; optionally exception, future, task, handle,
        protocol, transport, socket, source_traceback, handle_traceback, asyncgen.
        The program's handler runs in the context of the task or handle at fault.
        """
        if self._exception_handler is None:
            self._log_guarded(context, "Exception in default exception handler")
            return
        try:
            self._call_in_context(context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._log_guarded(
                {
                    "message": "Unhandled error in exception handler",
                    "exception": exc,
                    "context": context,
                },
                "Exception in default exception handler while handling an "
                "unexpected error in custom exception handler",
            )

    def _call_in_context(self, context: dict[str, Any]) -> None:
        assert self._exception_handler is not None
        for key in ("task", "future", "handle"):
            at_fault = context.get(key)
            if at_fault is not None:
                break
        get_context = getattr(at_fault, "get_context", None)
        ctx = get_context() if get_context is not None else None
        if ctx is not None and hasattr(ctx, "run"):
            ctx.run(self._exception_handler, self, context)
        else:
            self._exception_handler(self, context)

    def _log_guarded(self, context: dict[str, Any], failure: str) -> None:
        try:
            self.default_exception_handler(context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException:
            logger.error(failure, exc_info=True)

    def _collect_due_timers(self) -> None:
        raise NotImplementedError

    # -- Debug mode

    def get_debug(self) -> bool:
        """Whether debug mode is on."""
        return self._debug

    def set_debug(self, enabled: bool) -> None:
        """Turn debug mode on or off; by default `-X dev` or PYTHONASYNCIODEBUG."""
        self._debug = enabled
        if self.is_running():
            self.call_soon_threadsafe(self._track_coroutine_origins, enabled)

    def _track_coroutine_origins(self, enabled: bool) -> None:
        """Have "never awaited" warnings say where the coroutine was created."""
        if enabled == (self._origin_depth is not None):
            return
        if enabled:
            self._origin_depth = sys.get_coroutine_origin_tracking_depth()
            sys.set_coroutine_origin_tracking_depth(10)
        else:
            assert self._origin_depth is not None
            sys.set_coroutine_origin_tracking_depth(self._origin_depth)
            self._origin_depth = None

    def _check_thread(self) -> None:
        if self._thread_id not in (None, threading.get_ident()):
            raise RuntimeError(
                "Non-thread-safe operation invoked on an event loop other "
                "than the current one"
            )

    def _check_callback(self, callback: Any, method: str) -> None:
        if coroutines.iscoroutine(callback) or coroutines._iscoroutinefunction(
            callback
        ):
            raise TypeError(f"coroutines cannot be used with {method}()")
        if not callable(callback):
            raise TypeError(
                f"a callable object was expected by {method}(), got {callback!r}"
            )

    def _run_ready_watched(self, timeout: float | None) -> None:
        """What an iteration does after the poll, taking the time of each callback."""
        self._collect_due_timers()
        if installed:
            told.loop_iteration(self, len(self._ready), timeout)
        for _ in range(len(self._ready)):
            self._run_watched(self._ready.popleft())

    def _run_watched(self, entry: Any) -> None:
        """Run one ready entry and say so if it took long."""
        self._current_handle = entry
        try:
            start = self.time()
            entry._run()
            took = self.time() - start
            if took >= self.slow_callback_duration:
                name = _format_handle(entry)
                logger.warning("Executing %s took %.3f seconds", name, took)
        finally:
            self._current_handle = None
            entry = None  # a failed task's traceback holds this frame


def _format_handle(entry: Any) -> str:
    """A task's step is best described by the task."""
    owner = getattr(getattr(entry, "_callback", None), "__self__", None)
    return repr(owner if isinstance(owner, Task) else entry)
