"""Queues between tasks.

Waiting getters and putters have a future each.  Being woken is no promise: the
woken task looks again, for another may have been faster.  A task that is cancelled
after it was woken wakes the next one in its place.

A subclass may override any method, and is asked by it each time.  Of these three
classes it is known what `full()`, `empty()`, `put_nowait()` and `get_nowait()` do:
there, `put()` and `get()` have it written out.

Refuses to: be thread-safe.
"""

from collections import deque
from heapq import heappop, heappush
from types import GenericAlias
from typing import Any, Generic, TypeVar

from .mixins import _LoopBoundMixin
from .primitives import Event

__all__ = (
    "Queue",
    "PriorityQueue",
    "LifoQueue",
    "QueueFull",
    "QueueEmpty",
    "QueueShutDown",
)

_T = TypeVar("_T")


class QueueEmpty(Exception):
    """Nothing to get without waiting."""


class QueueFull(Exception):
    """No room to put without waiting."""


class QueueShutDown(Exception):
    """The queue takes, or has, no more items."""


class Queue(_LoopBoundMixin, Generic[_T]):
    """First in, first out; at most `maxsize` items if that is positive.

    Source of the semantics: CPython 3.14 (`shutdown()`: 3.13).
    """

    def __init__(self, maxsize: int = 0) -> None:
        self._maxsize = maxsize
        self._getters: deque[Any] = deque()
        self._putters: deque[Any] = deque()
        self._unfinished_tasks = 0
        self._finished = Event()
        self._finished.set()
        self._is_shutdown = False
        self._kind = type(self) if type(self) in _OURS else None  # or a subclass
        self._init(maxsize)

    def __class_getitem__(cls, item: Any, /) -> GenericAlias:
        return GenericAlias(cls, item)

    # -- What a subclass overrides

    def _init(self, maxsize: int) -> None:
        self._queue: Any = deque()

    def _get(self) -> _T:
        return self._queue.popleft()  # type: ignore[no-any-return]

    def _put(self, item: _T) -> None:
        self._queue.append(item)

    # -- Describing

    def __repr__(self) -> str:
        return f"<{type(self).__name__} at {id(self):#x} {self._format()}>"

    def __str__(self) -> str:
        return f"<{type(self).__name__} {self._format()}>"

    def _format(self) -> str:
        info = [f"maxsize={self._maxsize!r}"]
        if getattr(self, "_queue", None):
            info.append(f"_queue={list(self._queue)!r}")
        if self._getters:
            info.append(f"_getters[{len(self._getters)}]")
        if self._putters:
            info.append(f"_putters[{len(self._putters)}]")
        if self._unfinished_tasks:
            info.append(f"tasks={self._unfinished_tasks}")
        if self._is_shutdown:
            info.append("shutdown")
        return " ".join(info)

    @property
    def maxsize(self) -> int:
        """How many items it may hold; 0 or less: any number."""
        return self._maxsize

    def qsize(self) -> int:
        """How many items it holds."""
        return len(self._queue)

    def empty(self) -> bool:
        """Whether it holds none."""
        return not self._queue

    def full(self) -> bool:
        """Whether it holds `maxsize` items; never, if that is 0 or less."""
        return self._maxsize > 0 and self._maxsize <= self.qsize()

    # -- Putting and getting

    async def put(self, item: _T) -> None:
        """Put `item`, when there is room.  Raises QueueShutDown."""
        kind = self._kind
        while self.full() if kind is None else 0 < self._maxsize <= len(self._queue):
            if self._is_shutdown:
                raise QueueShutDown
            putter = self._create_waiter()
            self._putters.append(putter)
            try:
                await putter
            except BaseException:
                _give_up(putter, self._putters)
                if not self.full() and not putter.cancelled():
                    _wakeup_next(self._putters)
                raise
        if kind is Queue and not self._is_shutdown:
            self._queue.append(item)
        elif kind is None or self._is_shutdown:
            self.put_nowait(item)
            return
        else:
            self._put(item)
        if not self._unfinished_tasks:
            self._finished.clear()
        self._unfinished_tasks += 1
        if self._getters:
            _wakeup_next(self._getters)

    def put_nowait(self, item: _T) -> None:
        """Put `item` now.  Raises QueueFull or QueueShutDown."""
        if self._is_shutdown:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        self._put(item)
        if not self._unfinished_tasks:
            self._finished.clear()
        self._unfinished_tasks += 1
        if self._getters:
            _wakeup_next(self._getters)

    async def get(self) -> _T:
        """Take an item out, when there is one.

        Raises QueueShutDown once the queue is shut down and empty.
        """
        kind = self._kind
        while self.empty() if kind is None else not self._queue:
            if self._is_shutdown:
                raise QueueShutDown
            getter = self._create_waiter()
            self._getters.append(getter)
            try:
                await getter
            except BaseException:
                _give_up(getter, self._getters)
                if not self.empty() and not getter.cancelled():
                    _wakeup_next(self._getters)
                raise
        if kind is None:
            return self.get_nowait()
        item: _T = self._queue.popleft() if kind is Queue else self._get()
        if self._putters:
            _wakeup_next(self._putters)
        return item

    def get_nowait(self) -> _T:
        """Take an item out now.  Raises QueueEmpty or QueueShutDown."""
        if self.empty():
            raise QueueShutDown if self._is_shutdown else QueueEmpty
        item = self._get()
        if self._putters:
            _wakeup_next(self._putters)
        return item

    # -- Counting what was done

    def task_done(self) -> None:
        """One item taken out has been dealt with.

        Raises ValueError if called more often than items were put.
        """
        if self._unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished_tasks -= 1
        if self._unfinished_tasks == 0:
            self._finished.set()

    async def join(self) -> None:
        """Wait until every item that was put has been dealt with."""
        if self._unfinished_tasks > 0:
            await self._finished.wait()

    def shutdown(self, immediate: bool = False) -> None:
        """Take no more items; with `immediate` also drop those inside.

        Everyone who waits is woken: to take what is left, or for QueueShutDown.
        """
        self._is_shutdown = True
        if immediate:
            while not self.empty():
                self._get()
                if self._unfinished_tasks > 0:
                    self._unfinished_tasks -= 1
            if self._unfinished_tasks == 0:
                self._finished.set()
        for waiters in (self._getters, self._putters):
            while waiters:
                _wakeup_next(waiters)


def _wakeup_next(waiters: deque[Any]) -> None:
    while waiters:
        waiter = waiters.popleft()
        if not waiter.done():
            waiter.set_result(None)
            break


def _give_up(waiter: Any, waiters: deque[Any]) -> None:
    """The task stopped waiting: take its future out, if it is still in."""
    waiter.cancel()
    try:
        waiters.remove(waiter)
    except ValueError:
        pass  # it had been woken, or everybody had


class PriorityQueue(Queue[_T]):
    """Gives the smallest item first; typically tuples (priority, data)."""

    def _init(self, maxsize: int) -> None:
        self._queue: list[Any] = []

    def _put(self, item: _T) -> None:
        heappush(self._queue, item)

    def _get(self) -> _T:
        return heappop(self._queue)  # type: ignore[no-any-return]


class LifoQueue(Queue[_T]):
    """Gives the newest item first."""

    def _init(self, maxsize: int) -> None:
        self._queue: list[Any] = []

    def _put(self, item: _T) -> None:
        self._queue.append(item)

    def _get(self) -> _T:
        return self._queue.pop()  # type: ignore[no-any-return]


_OURS = frozenset((Queue, PriorityQueue, LifoQueue))
