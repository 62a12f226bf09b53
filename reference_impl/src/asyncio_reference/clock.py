"""VirtualClock: time that passes only when there is nothing else to do.

    with asyncio_reference.Runner(loop_factory=lambda: EventLoop(clock=VirtualClock())):

A loop that polls with a time-out says: nothing will happen before then.  With a
virtual clock the poll returns at once and the clock jumps to that time.  A program
that sleeps for an hour takes milliseconds, and always the same virtual hour.

Other threads and sockets live in real time.  As long as one of them may still wake
the loop, polling really waits, and the clock moves along with the real one.  Which
is: while a call in an executor is unfinished, a descriptor is watched, or a thread
runs that is neither a daemon nor an idle worker of an executor.

Refuses to: change what `time.time()` or `time.monotonic()` say.
"""

import selectors
import sys
import threading
import time
from collections.abc import Callable, Mapping
from typing import Any

__all__ = ("VirtualClock",)

_LOOK_AGAIN = 0.02  # seconds; a thread may end without waking anybody


class VirtualClock:
    """A clock for `EventLoop(clock=...)`, beginning at `start` seconds."""

    resolution = 1e-9

    def __init__(self, start: float = 1000.0) -> None:
        self._now = float(start)

    def time(self) -> float:
        """The virtual time in seconds."""
        return self._now

    def advance(self, seconds: float) -> None:
        """Move the time on.  Raises ValueError for a negative number."""
        if seconds < 0:
            raise ValueError("time does not go back")
        self._now += seconds

    def selector(
        self, inner: selectors.BaseSelector, expecting: Callable[[], bool]
    ) -> "VirtualSelector":
        """A selector that waits in this clock's time.

        `expecting()` says whether something outside may still wake the loop.
        """
        return VirtualSelector(self, inner, expecting)


class VirtualSelector(selectors.BaseSelector):
    """Asks the real selector, and moves the clock instead of waiting."""

    def __init__(
        self,
        clock: VirtualClock,
        inner: selectors.BaseSelector,
        expecting: Callable[[], bool],
    ) -> None:
        self._clock = clock
        self._inner = inner
        self._expecting = expecting

    def select(self, timeout: float | None = None) -> list[Any]:
        if not timeout:
            return self._inner.select(timeout)
        end = self._clock.time() + timeout
        while True:
            # Asked before the poll, which then sees whatever has ended by now.
            alone = not (self._expecting() or _others_are_running())
            events = self._inner.select(0)
            left = end - self._clock.time()
            if events or left <= 0:
                return events
            if alone:
                self._clock.advance(left)
                return events
            started = time.monotonic()
            events = self._inner.select(min(left, _LOOK_AGAIN))
            self._clock.advance(min(left, time.monotonic() - started))
            if events:
                return events

    def register(self, fileobj: Any, events: int, data: Any = None) -> Any:
        return self._inner.register(fileobj, events, data)

    def unregister(self, fileobj: Any) -> Any:
        return self._inner.unregister(fileobj)

    def modify(self, fileobj: Any, events: int, data: Any = None) -> Any:
        return self._inner.modify(fileobj, events, data)

    def get_map(self) -> Mapping[Any, Any]:
        return self._inner.get_map()

    def close(self) -> None:
        self._inner.close()


def _others_are_running() -> bool:
    """Whether a thread may still do something that wakes the loop."""
    here = threading.current_thread()
    return any(
        thread is not here and not thread.daemon and not _is_idle(thread)
        for thread in threading.enumerate()
    )


def _is_idle(thread: threading.Thread) -> bool:
    """Whether it is an executor's worker that waits for something to do."""
    pools: Any = sys.modules.get("concurrent.futures.thread")
    try:
        if pools is None or thread._target is not pools._worker:  # type: ignore[attr-defined]
            return False
        executor = thread._args[0]()  # type: ignore[attr-defined]
    except AttributeError:
        return False  # it is ending: a thread drops both with its last steps
    # A worker that has just been given something stands where an idle one stands,
    # so ask its executor too.  What the loop submits is known by `expecting()`.
    if executor is not None and (
        executor._work_queue.qsize()
        or executor._idle_semaphore._value < len(executor._threads)
    ):
        return False
    frame = sys._current_frames().get(thread.ident or 0)
    return frame is not None and frame.f_code is pools._worker.__code__
