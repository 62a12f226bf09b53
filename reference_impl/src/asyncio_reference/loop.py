"""The event loop's heart: poll, take what is due, run what is ready.

One iteration:

    1. poll for events, for as long as nothing is ready and nothing is due
    2. events and due timers join the ready queue
    3. run what is in the queue *now*; what that adds waits for the next iteration

The third rule is what makes `sleep(0)` fair: nobody gets a second turn before
everybody had the first.

Refuses to: know about descriptors, signals, threads or sockets.  A subclass brings
`_selector`, `_process_events` and `_write_to_self`.
"""

import threading
import warnings
from collections.abc import Awaitable, Callable, Coroutine
from contextvars import Context, copy_context
from types import CoroutineType
from typing import Any, TypeVar

from . import coroutines, events
from .asyncgens import AsyncGenerators
from .base_futures import _PENDING, isfuture
from .executors import Executors
from .future import Future, _get_loop
from .instruments import installed, told
from .log import logger
from .scheduling import Scheduling
from .starting import _spawn, eager_task_factory, ensure_future
from .task import Task

__all__ = ("BaseEventLoop",)

_T = TypeVar("_T")
_new_future: Callable[[type[Future[Any]]], Future[Any]] = Future.__new__

_LONGEST_POLL = 24 * 3600  # seconds; some system calls overflow far beyond
_ITERATIONS = range(64)  # before the next poll, while there is nothing to poll for


def _run_until_complete_cb(fut: Any) -> None:
    error = None if fut.cancelled() else fut.exception()
    if not isinstance(error, (SystemExit, KeyboardInterrupt)):  # these leave the loop
        _get_loop(fut).stop()


class BaseEventLoop(Scheduling, AsyncGenerators, Executors):
    """Everything about an event loop that needs no operating system.

    Source of the semantics: PEP 3156 and CPython 3.14.
    """

    def __init__(self) -> None:
        super().__init__()
        self._stopping = False
        self._task_factory: Callable[..., Any] | None = None
        self._selector: Any = None
        self._polls = True  # also without waiting; there may be events
        self._may_repeat = False  # one iteration may follow another without a poll
        self.set_debug(coroutines._is_debug_mode())

    def __repr__(self) -> str:
        return (
            f"<{type(self).__name__} running={self.is_running()} "
            f"closed={self.is_closed()} debug={self.get_debug()}>"
        )

    def __del__(self, _warn: Any = warnings.warn) -> None:
        if not getattr(self, "_closed", True):
            _warn(f"unclosed event loop {self!r}", ResourceWarning, source=self)
            if not self.is_running():
                self.close()

    def set_debug(self, enabled: bool) -> None:
        """Turn debug mode on or off."""
        super().set_debug(enabled)
        self._may_repeat = False  # until the loop runs again
        self._asks = enabled or self._closed
        # Who has overridden one of these methods wants to see everything.
        kind = type(self)
        self._takes_tasks = not enabled and (
            kind.call_soon is Scheduling.call_soon
            and kind.create_future is BaseEventLoop.create_future
        )
        self._takes_sleepers = self._takes_tasks and (
            kind.call_at is Scheduling.call_at
            and kind.call_later is Scheduling.call_later
        )
        self._update_spawning()

    # -- Futures and tasks

    def create_future(self) -> Future[Any]:
        """A new Future of this loop."""
        if self._debug:
            return Future(loop=self)
        future = _new_future(Future)  # and what `_begin()` does, written out
        future._loop = self
        future._state = _PENDING
        future._exception = future._waiters = None
        future._asyncio_future_blocking = False
        return future

    def create_task(self, coro: Coroutine[Any, Any, _T], **kwargs: Any) -> Task[_T]:
        """Have `coro` run in a Task, made by the task factory if there is one.

        Raises RuntimeError if the loop is closed.
        """
        if self._spawns and type(coro) is CoroutineType:
            if not kwargs:
                return _spawn(self, coro, copy_context())
            context = kwargs.get("context") if self._task_factory is None else None
            if type(context) is Context and len(kwargs) == 1:
                return _spawn(self, coro, context)
        self._check_closed()
        if self._task_factory is not None:
            task: Task[_T] = self._task_factory(self, coro, **kwargs)
        else:
            task = Task(coro, loop=self, **kwargs)
            if self._debug:
                del task._source_traceback[-1]  # this very frame
        try:
            return task
        finally:
            del task  # an eager task's exception holds this frame

    def set_task_factory(self, factory: Callable[..., Any] | None) -> None:
        """Have `factory(loop, coro, **kwargs)` make the tasks; None for Task.

        Raises TypeError if it is not callable.
        """
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory
        self._update_spawning()

    def _update_spawning(self) -> None:
        """Decide whether coroutines may become tasks without asking create_task()."""
        self._spawns = (
            (self._takes_tasks and not self._closed)
            and self._task_factory in (None, eager_task_factory)
            and type(self).create_task is BaseEventLoop.create_task
        )

    def get_task_factory(self) -> Callable[..., Any] | None:
        """The task factory, or None."""
        return self._task_factory

    # -- Running

    def run_forever(self) -> None:
        """Run until `stop()`.

        Raises RuntimeError if this loop, or another in this thread, is running.
        """
        self._run_forever_setup()
        try:
            self._run_once()
            while not self._stopping:
                self._run_once()
        finally:
            self._run_forever_cleanup()

    def _run_forever_setup(self) -> None:
        """Become the running loop.  For loops that are part of another program."""
        self._check_closed()
        self._check_running()
        self._track_coroutine_origins(self._debug)
        self._install_asyncgen_hooks()
        self._thread_id = threading.get_ident()
        self._update_polling()
        events._set_running_loop(self)

    def _run_forever_cleanup(self) -> None:
        """The opposite of `_run_forever_setup()`."""
        self._stopping = False
        self._thread_id = None
        self._update_polling()
        events._set_running_loop(None)
        self._track_coroutine_origins(False)
        self._restore_asyncgen_hooks()

    def run_until_complete(self, future: Awaitable[_T]) -> _T:
        """Run until the awaitable is done; its result, or its exception raised.

        Raises RuntimeError if `stop()` comes first.
        """
        self._check_closed()
        self._check_running()
        is_ours = not isfuture(future)
        task: Any = ensure_future(future, loop=self)
        if is_ours:
            task._log_destroy_pending = False  # stopping early is allowed
        task.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except BaseException:
            if is_ours and task.done() and not task.cancelled():
                task.exception()  # it is this exception: mark it as retrieved
            raise
        finally:
            task.remove_done_callback(_run_until_complete_cb)
        if not task.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return task.result()  # type: ignore[no-any-return]

    def stop(self) -> None:
        """End `run_forever()` after the current iteration."""
        self._stopping = True
        self._may_repeat = False

    def close(self) -> None:
        """Drop all callbacks.  Raises RuntimeError if the loop is running."""
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        if self._debug:
            logger.debug("Close %r", self)
        self._closed = self._asks = True
        self._spawns = False
        for task in self._held_tasks():
            self._keep_task(task)  # who refers to it may still ask for it
        self._ready.clear()
        self._scheduled.clear()
        self._executor_shutdown_called = True
        if self._default_executor is not None:
            executor, self._default_executor = self._default_executor, None
            executor.shutdown(wait=False)

    def is_running(self) -> bool:
        """Whether it is in `run_forever()`."""
        return self._thread_id is not None

    def is_closed(self) -> bool:
        """Whether `close()` was called."""
        return self._closed

    def _check_running(self) -> None:
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if events._get_running_loop() is not None:
            raise RuntimeError(
                "Cannot run the event loop while another loop is running"
            )

    # -- One iteration

    def _run_once(self) -> None:
        """One iteration, and those after it that need no poll."""
        ready, timers = self._ready, self._scheduled
        if self._timer_cancelled_count:
            self._drop_cancelled_timers()
        timeout: float | None = 0
        if not ready and not self._stopping:
            timeout = None
            if timers:
                timeout = min(max(timers[0] - self.time(), 0), _LONGEST_POLL)
        if timeout != 0:
            self._let_others_wake_us()
            if ready:  # another thread, or a signal, had no way to end the poll
                timeout = 0
        if timeout != 0 or self._polls:
            self._process_events(self._selector.select(timeout))
        if self._debug:
            return self._run_ready_watched(timeout)
        for iteration in _ITERATIONS:
            if timers:
                if self._timer_cancelled_count:
                    self._drop_cancelled_timers()
                if timers:
                    self._collect_due_timers()
            if installed:
                told.loop_iteration(self, len(ready), 0 if iteration else timeout)
            left = len(ready)
            while left:  # and not `for _ in range(left)`, for it is mostly one
                left -= 1
                ready.popleft()._run()
            if not ready or not self._may_repeat:
                break

    # -- What a subclass brings

    def _update_polling(self) -> None:
        """Decide how many iterations may go without a poll."""

    def _let_others_wake_us(self) -> None:
        """Called before a poll that waits, and before threads are given work."""

    def _process_events(self, event_list: Any) -> None:
        raise NotImplementedError
