"""Waiter and Sleeper: what a task waits for where there is no result to fetch.

Locks and queues wait for a Waiter, which somebody sets; `sleep()` waits for a Sleeper,
which is a time.  It stands in the loop's heap and, when due, in the ready queue, where
a TimerHandle would need a callback, arguments and a context.

Both are less than a Future: they are awaited once, by one task, and have what that asks
of a future and what a lock does.  When anybody else looks, to print, to add a callback,
to drive the coroutine himself, a Future is made that stands in their place.

Refuses to: be told from a Future by those who look.
"""

from collections.abc import Callable, Generator
from itertools import repeat
from typing import Any

from .base_futures import _CANCELLED, _FINISHED, _PENDING
from .callbacks import _KNOWN
from .exceptions import CancelledError, InvalidStateError
from .future import Future


class _Awaited:
    """The part of a future that a waiting task needs, and what makes one of it."""

    __slots__ = ()

    _loop: Any
    _result: Any
    _state: Any
    _waiter: Any  # the task that waits, or the future in our place

    _exception = None

    def __await__(self) -> Generator[Any, None, None]:
        if self._state is _PENDING:
            # One object for the collector to visit; `iter((self,))` would be two.
            return repeat(self, 1)  # type: ignore[return-value]
        return self._as_future().__await__()

    def done(self) -> bool:
        return self._state is not _PENDING

    def cancelled(self) -> bool:
        return self._state is _CANCELLED

    def set_result(self, result: Any, /) -> None:
        if self._state is not _PENDING:
            raise InvalidStateError("invalid state")
        waiter = self._waiter
        if type(waiter) is _Shown:
            waiter.set_result(result)
            return
        self._result = result
        self._state = _FINISHED
        if waiter is not None:
            self._waiter = None
            self._loop._ready.append(waiter)

    def cancel(self, msg: Any = None) -> bool:
        if self._state is not _PENDING:
            return False
        waiter = self._waiter
        if msg is not None or type(waiter) is _Shown:
            return self._as_future().cancel(msg=msg)
        self._state = _CANCELLED
        if waiter is not None:
            self._waiter = None
            self._loop._ready.append(waiter)
        return True

    def _make_cancelled_error(self) -> CancelledError:
        return CancelledError()

    # -- For everybody else

    def _as_future(self) -> "_Shown":
        """The future in our place; the task that waits, waits for that from now on."""
        waiter = self._waiter
        if type(waiter) is _Shown:
            return waiter
        future = self._waiter = _new_shown(_Shown)
        future._stands_for = self
        state = self._state
        future._begin(self._loop)
        future._state = state
        if state is _FINISHED:
            future._result = self._result
        if waiter is not None:
            future._waiters = waiter
            waiter._waited = future
            if not waiter._kept:
                self._loop._keep_task(waiter)
        else:
            future._asyncio_future_blocking = True  # as if just awaited
        return future

    def __getattr__(self, name: str) -> Any:
        return getattr(self._as_future(), name)

    def __repr__(self) -> str:
        return repr(self._as_future())

    @property  # type: ignore[misc]
    def __class__(self) -> type[Future[None]]:  # type: ignore[override]
        """What `isinstance()` goes by."""
        return Future

    @property
    def _asyncio_future_blocking(self) -> bool:
        return self._as_future()._asyncio_future_blocking

    @_asyncio_future_blocking.setter
    def _asyncio_future_blocking(self, value: bool) -> None:
        self._as_future()._asyncio_future_blocking = value


class _Shown(Future[None]):
    """The future in the place of a Waiter or Sleeper, whose state is its own."""

    __slots__ = ("_stands_for",)

    _stands_for: _Awaited

    @property
    def _state(self) -> Any:
        return self._stands_for._state

    @_state.setter
    def _state(self, state: str) -> None:
        self._stands_for._state = state


class Waiter(_Awaited):
    """Done when somebody says so."""

    __slots__ = ("_loop", "_result", "_state", "_waiter")

    def __init__(self, loop: Any) -> None:
        self._loop = loop
        self._state = _PENDING
        self._waiter = None


class Sleeper(_Awaited, float):
    """Done when its time comes.  It is that time, so that a heap compares it in C.

    As a timer it is cancelled not with the future, but by the sleeper that wakes up
    from that: among timers of the same time, the order depends on which are there.
    """

    __slots__ = ("_cancelled", "_loop", "_scheduled", "_state", "_waiter")

    _cancelled: bool  # as a timer
    _scheduled: bool  # it is in the loop's heap

    _result = None

    def _cancel_timer(self) -> None:
        if not self._cancelled:
            if self._scheduled:
                self._loop._timer_cancelled_count += 1
            self._cancelled = True

    def _run(self) -> None:
        """A turn in the ready queue: it is due."""
        if self._state is not _PENDING:
            return
        waiter = self._waiter
        if type(waiter) is _Shown:
            waiter.set_result(None)
            return
        self._state = _FINISHED
        if waiter is not None:
            self._waiter = None
            self._loop._ready.append(waiter)


_AWAITED = frozenset((Waiter, Sleeper))
_KNOWN.add(_Shown)
# Programs see them in the `repr()` of a waiting task, or drive a coroutine themselves.
Waiter.__name__ = Sleeper.__name__ = _Shown.__name__ = Future.__name__

_new_shown: Callable[[type[_Shown]], _Shown] = _Shown.__new__


def _create_waiter(loop: Any) -> Any:
    """A Waiter, or what a loop of another kind, or in debug mode, makes itself."""
    try:
        if loop._takes_tasks is True:
            return Waiter(loop)
    except AttributeError:
        pass
    return loop.create_future()
