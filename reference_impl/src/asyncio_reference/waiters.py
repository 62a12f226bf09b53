"""Waiter: a future that is awaited for its being done, and not for a result.

Locks, queues and sleep() wait for such a one.  Awaiting a Future takes a generator,
which fetches the result; where there is none to fetch, an iterator over the future
alone does, at a quarter of the size.

A Sleeper is its own timer: it stands in the loop's heap and, when due, in the ready
queue, where a TimerHandle would need a callback, arguments and a context.

Refuses to: be told from a Future by those who print it.
"""

from collections.abc import Callable, Generator
from itertools import repeat
from typing import Any

from .base_futures import _PENDING
from .callbacks import _KNOWN
from .future import Future
from .registry import TaskKeeping


class Waiter(Future[None]):
    """A Future of the loop's own that gives None, or raises, when awaited."""

    __slots__ = ()

    def __await__(self) -> Generator[Any, None, None]:
        if self._state is _PENDING:
            self._asyncio_future_blocking = True
            return repeat(self, 1)  # type: ignore[return-value]
        return super().__await__()


class Sleeper(Waiter):
    """Done when its time comes.

    As a timer it is cancelled not with the future, but by the sleeper that wakes up
    from that: among timers of the same time, the order depends on which are there.
    """

    __slots__ = ("_cancelled", "_scheduled")

    _cancelled: bool  # as a timer
    _scheduled: bool  # it is in the loop's heap

    def _cancel_timer(self) -> None:
        if not self._cancelled:
            self._loop._timer_handle_cancelled(self)
            self._cancelled = True

    def _run(self) -> None:
        """A turn in the ready queue: it is due, or was, and tells who waits."""
        if self._state is _PENDING:
            self.set_result(None)
        else:
            super()._run()


_KNOWN.update((Waiter, Sleeper))
# Programs see them in the `repr()` of a waiting task.
Waiter.__name__ = Sleeper.__name__ = Future.__name__

_new_waiter: Callable[[type[Waiter]], Waiter] = Waiter.__new__
_new_sleeper: Callable[[type[Sleeper]], Sleeper] = Sleeper.__new__


def _create_waiter(loop: Any) -> Future[Any]:
    """A Waiter, or what a loop of another kind, or in debug mode, makes itself."""
    if not isinstance(loop, TaskKeeping) or not loop._takes_tasks:
        return loop.create_future()  # type: ignore[no-any-return]
    waiter = _new_waiter(Waiter)
    waiter._begin(loop)
    return waiter
