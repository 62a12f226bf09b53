"""Scheduling: the queue of what is ready, the heap of what is due later.

The heap holds times that know their timer, so that all comparing is done in C, and
timers with the same time stay in the order that the heap gives them.  A cancelled
timer keeps its place until it comes to the top, or until the cancelled ones are the
majority.

Refuses to: run anything.
"""

import gc
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from contextvars import Context, copy_context
from heapq import heapify, heappop, heappush
from typing import Any

from .base_futures import _PENDING
from .handles import Handle, TimerHandle, _ThreadSafeHandle
from .instruments import installed, told
from .reporting import Reporting
from .stepping import Stepping
from .waiters import Sleeper

_MANY_TIMERS = 100  # from here on, cancelled ones are worth clearing out

_new_handle: Callable[[type[Handle]], Handle] = Handle.__new__
_new_timer: Callable[[type[TimerHandle]], TimerHandle] = TimerHandle.__new__


class _Due(float):
    """The time of a TimerHandle, as an entry of the heap."""

    __slots__ = ("timer",)

    timer: TimerHandle


class Scheduling(Reporting):
    """The part of an event loop that takes callbacks."""

    _clock_resolution = time.get_clock_info("monotonic").resolution

    def __init__(self) -> None:
        super().__init__()
        self._ready: deque[Any] = deque()
        self._scheduled: list[Any] = []  # of _Due, and of times that run themselves
        self._timer_cancelled_count = 0
        self._closed = False
        self._asks = False  # closed, or in debug mode

    def _check_closed(self) -> None:
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def _write_to_self(self) -> None:
        raise NotImplementedError

    def time(self) -> float:
        """Seconds of a clock that never goes back; its zero means nothing."""
        return time.monotonic()

    def call_soon(
        self,
        callback: Callable[..., object],
        *args: Any,
        context: Context | None = None,
    ) -> Handle:
        """Call `callback(*args)` in the next iteration, in order of registration.

        It runs in `context`, default a copy of the current one.  Raises
        RuntimeError if the loop is closed.  Not for other threads.
        """
        if self._asks:
            self._check_closed()
            self._check_thread()
            self._check_callback(callback, "call_soon")
            handle = Handle(callback, args, self, context)
            del handle._source_traceback[-1]  # this very frame
        else:
            # As Handle does it, and written out, for nothing is called more often.
            handle = _new_handle(Handle)
            handle._callback = callback
            handle._args = args
            handle._loop = self
            handle._context = copy_context() if context is None else context
            handle._cancelled = False
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(
        self,
        callback: Callable[..., object],
        *args: Any,
        context: Context | None = None,
    ) -> Handle:
        """Like `call_soon()`, from any thread; wakes the loop if it is polling."""
        self._check_closed()
        if self._debug:
            self._check_callback(callback, "call_soon_threadsafe")
        handle = _ThreadSafeHandle(callback, args, self, context)
        if self._debug:
            del handle._source_traceback[-1]  # this very frame
        self._ready.append(handle)
        self._write_to_self()
        return handle

    def call_later(
        self,
        delay: float,
        callback: Callable[..., object],
        *args: Any,
        context: Context | None = None,
    ) -> TimerHandle:
        """Call `callback(*args)` after `delay` seconds."""
        if delay is None:
            raise TypeError("delay must not be None")
        when = self.time() + delay
        if self._takes_sleepers:  # and call_at() is our own
            return self._create_timer(when, callback, args, context)
        timer = self.call_at(when, callback, *args, context=context)
        if self._debug:
            del timer._source_traceback[-1]  # this very frame
        return timer

    def call_at(
        self,
        when: float,
        callback: Callable[..., object],
        *args: Any,
        context: Context | None = None,
    ) -> TimerHandle:
        """Call `callback(*args)` at `when`, in seconds of `time()`."""
        if when is None:
            raise TypeError("when cannot be None")
        timer = self._create_timer(when, callback, args, context)
        if self._debug:
            del timer._source_traceback[-1]  # this very frame
        return timer

    def _create_timer(
        self,
        when: float,
        callback: Callable[..., object],
        args: tuple[Any, ...],
        context: Context | None,
    ) -> TimerHandle:
        if self._asks:
            self._check_closed()
            self._check_thread()
            self._check_callback(callback, "call_at")
            timer = TimerHandle(when, callback, args, self, context)
            del timer._source_traceback[-1]  # this very frame
        else:
            timer = _new_timer(TimerHandle)  # see call_soon()
            timer._callback = callback
            timer._args = args
            timer._loop = self
            timer._context = copy_context() if context is None else context
            timer._cancelled = False
            timer._when = when
        due = _Due(when)
        due.timer = timer
        heappush(self._scheduled, due)
        timer._scheduled = True
        if installed:
            told.timer_scheduled(self, timer)
        return timer

    def _create_sleeper(self, delay: float) -> Sleeper:
        """What `sleep()` waits for: done after `delay` seconds."""
        sleeper = Sleeper(self.time() + delay)
        sleeper._cancelled = False
        sleeper._loop = self
        sleeper._scheduled = True
        sleeper._state = _PENDING
        sleeper._waiter = None
        heappush(self._scheduled, sleeper)
        return sleeper

    def _held_tasks(self) -> list[Any]:
        """The unfinished tasks that wait for a turn, have one, or sleep."""
        holders: list[Any] = []
        is_here = self._thread_id in (None, threading.get_ident())
        # Elsewhere, the loop may go on while we look, but hardly both times.
        for _ in range(1 if is_here else 2):
            holders += [self._current_task, *self._ready]
            holders += self._scheduled
            if self._current_task is None or not is_here:
                holders += self._between_queues()
        return [
            task
            for holder in holders
            if isinstance(
                task := holder._waiter if type(holder) is Sleeper else holder, Stepping
            )
            and task._state is _PENDING
            and not task._kept
        ]

    def _between_queues(self) -> list[Any]:
        """What has just been taken out of a queue: nobody refers to it but frames.

        Only callbacks, signal handlers, finalizers and other threads can see that.
        """
        above, frame = None, sys._current_frames().get(self._thread_id or 0)
        while frame is not None:
            if (
                frame.f_code.co_name == "_run_once"
                and frame.f_locals.get("self") is self
            ):
                if above is not None and above.f_code.co_name == "_run":
                    return [above.f_locals.get("self")]
                # It may be on the interpreter's stack, which nobody can read.
                return [
                    task
                    for task in gc.get_objects()
                    if issubclass(type(task), Stepping)
                    and getattr(task, "_loop", None) is self
                ]
            above, frame = frame, frame.f_back
        return []

    def _timer_handle_cancelled(self, handle: TimerHandle) -> None:
        if handle._scheduled:
            self._timer_cancelled_count += 1

    def _drop_cancelled_timers(self) -> None:
        """Those at the top of the heap; all of them, once they are the majority."""
        heap = self._scheduled
        left = self._timer_cancelled_count
        if len(heap) > _MANY_TIMERS and left > len(heap) / 2:
            kept = []
            for due in heap:
                timer = due.timer if type(due) is _Due else due
                if timer._cancelled:
                    timer._scheduled = False
                else:
                    kept.append(due)
            heap[:] = kept
            heapify(heap)
            self._timer_cancelled_count = 0
            return
        while left and heap:
            due = heap[0]
            timer = due.timer if type(due) is _Due else due
            if not timer._cancelled:
                break
            heappop(heap)
            timer._scheduled = False
            left -= 1
        # Those that came to be due together with others were not counted.
        self._timer_cancelled_count = left if heap else 0

    def _collect_due_timers(self) -> None:
        heap = self._scheduled
        # A timer less than one tick of the clock ahead cannot be told from due.
        end = self.time() + self._clock_resolution
        while heap and heap[0] < end:
            due = heappop(heap)
            timer = due.timer if type(due) is _Due else due
            timer._scheduled = False
            self._ready.append(timer)
