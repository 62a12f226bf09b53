"""run() and Runner: from ordinary code into asynchronous code and back.

On the way out everything is put in order: tasks left over are cancelled and waited
for, asynchronous generators closed, the default executor's threads joined.

Ctrl-C, in the main thread and unless the program has a handler of its own, first
cancels the main task, so that its `finally` blocks run; KeyboardInterrupt is then
raised here.  A second Ctrl-C is raised at once, wherever the program is.  Our handler
is there before the task is, or an interrupt might leave one that is half made.

Refuses to: run inside a running loop.
"""

import contextvars
import enum
import inspect
import signal
import threading
from collections.abc import Awaitable, Callable
from types import FrameType, TracebackType
from typing import Any, TypeVar

from . import constants, coroutines, events
from .combining import gather
from .exceptions import CancelledError
from .registry import TaskKeeping, all_tasks
from .starting import _wrap_awaitable
from .task import _numbers

__all__ = ("Runner", "run")

_T = TypeVar("_T")


class _State(enum.Enum):
    CREATED = "created"
    INITIALIZED = "initialized"
    CLOSED = "closed"


class Runner:
    """Context manager that owns a loop and runs awaitables in it, one after another.

    `debug` None leaves debug mode to the environment; `loop_factory` is called
    without arguments for the loop, default `new_event_loop()`.
    Source of the semantics: CPython 3.11.
    """

    def __init__(
        self,
        *,
        debug: bool | None = None,
        loop_factory: Callable[[], Any] | None = None,
    ) -> None:
        self._state = _State.CREATED
        self._debug = debug
        self._loop_factory = loop_factory
        self._loop: Any = None
        self._context: contextvars.Context | None = None
        self._interrupt_count = 0
        self._interrupted_early = False
        self._main_task: Any = None
        self._set_event_loop = False

    def __enter__(self) -> "Runner":
        self._lazy_init()
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Cancel what is left, shut everything down, close the loop."""
        if self._state is not _State.INITIALIZED:
            return
        loop = self._loop
        try:
            _cancel_all_tasks(loop)
            if isinstance(loop, TaskKeeping) and loop._is_at_rest():
                next(_numbers), next(_numbers)  # as if the two tasks had been made
            else:
                _run_at_the_end(loop, loop.shutdown_asyncgens)
                _run_at_the_end(
                    loop, loop.shutdown_default_executor, constants.THREAD_JOIN_TIMEOUT
                )
        finally:
            if self._set_event_loop:
                events.set_event_loop(None)
            loop.close()
            self._loop = None
            self._state = _State.CLOSED

    def get_loop(self) -> Any:
        """The loop.  Raises RuntimeError when the runner is closed."""
        self._lazy_init()
        return self._loop

    def run(
        self, coro: Awaitable[_T], *, context: contextvars.Context | None = None
    ) -> _T:
        """Run an awaitable to its end; its result, or its exception raised.

        All calls share one context, unless `context` is given.  Raises TypeError
        for what cannot be awaited, RuntimeError inside a running loop or when the
        runner is closed.
        """
        if events._get_running_loop() is not None:
            raise RuntimeError(
                "Runner.run() cannot be called from a running event loop"
            )
        self._lazy_init()
        if not coroutines.iscoroutine(coro):
            if not inspect.isawaitable(coro):
                raise TypeError(
                    "An asyncio.Future, a coroutine or an awaitable is required"
                )
            coro = _wrap_awaitable(coro)
        if context is None:
            context = self._context
        self._interrupt_count = 0
        self._interrupted_early = False
        handler = self._install_sigint_handler()
        task: Any = None
        try:
            task = self._main_task = self._loop.create_task(coro, context=context)
            if self._interrupted_early:
                task.cancel()
            return self._loop.run_until_complete(task)  # type: ignore[no-any-return]
        except CancelledError:
            if self._interrupt_count > 0:
                uncancel = getattr(task, "uncancel", None)
                if uncancel is not None and uncancel() == 0:
                    raise KeyboardInterrupt from None
            raise
        finally:
            if handler is not None and signal.getsignal(signal.SIGINT) is handler:
                signal.signal(signal.SIGINT, signal.default_int_handler)
            self._main_task = None

    def _install_sigint_handler(self) -> Any:
        """Our handler, if the program has none; and None if it has one."""
        if (
            threading.current_thread() is not threading.main_thread()
            or signal.getsignal(signal.SIGINT) is not signal.default_int_handler
        ):
            return None
        handler = self._on_sigint  # a bound method is made anew each time
        try:
            signal.signal(signal.SIGINT, handler)
        except ValueError:
            return None  # a main thread that is not the interpreter's
        return handler

    def _on_sigint(self, signum: int, frame: FrameType | None) -> None:
        self._interrupt_count += 1
        task = self._main_task
        if self._interrupt_count > 1 or (task is not None and task.done()):
            raise KeyboardInterrupt
        if task is None:
            self._interrupted_early = True
            return
        task.cancel()
        # The loop may be asleep in its poll.
        self._loop.call_soon_threadsafe(lambda: None)

    def _lazy_init(self) -> None:
        if self._state is _State.CLOSED:
            raise RuntimeError("Runner is closed")
        if self._state is _State.INITIALIZED:
            return
        if self._loop_factory is None:
            self._loop = events.new_event_loop()
            if not self._set_event_loop:
                # Once only, or closing would undo somebody else's.
                events.set_event_loop(self._loop)
                self._set_event_loop = True
        else:
            self._loop = self._loop_factory()
        if self._debug is not None:
            self._loop.set_debug(self._debug)
        self._context = contextvars.copy_context()
        self._state = _State.INITIALIZED


def run(
    main: Awaitable[_T],
    *,
    debug: bool | None = None,
    loop_factory: Callable[[], Any] | None = None,
) -> _T:
    """Run an awaitable in a new event loop; its result, or its exception raised.

    Parameters as for Runner.  Raises RuntimeError inside a running loop.
    Source of the semantics: CPython 3.7, 3.12 (`loop_factory`), 3.14 (awaitables).
    """
    if events._get_running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


def _run_at_the_end(loop: Any, function: Any, *args: Any) -> None:
    """Run a coroutine function of the loop's; given up, if Ctrl-C comes, in silence."""
    coro = None
    try:
        coro = function(*args)
        loop.run_until_complete(coro)
    except (SystemExit, KeyboardInterrupt):
        for task in all_tasks(loop):
            task._log_destroy_pending = False
        raise
    finally:
        if coroutines.iscoroutine(coro):
            coro.close()


def _cancel_all_tasks(loop: Any) -> None:
    tasks = all_tasks(loop)
    if not tasks:
        return
    for task in tasks:
        task.cancel()
    loop.run_until_complete(gather(*tasks, return_exceptions=True))
    for task in tasks:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler(
                {
                    "message": "unhandled exception during asyncio.run() shutdown",
                    "exception": task.exception(),
                    "task": task,
                }
            )
