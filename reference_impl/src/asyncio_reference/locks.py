"""Semaphores, and CPython's public place for all locks.

Lock, Event and Condition are in primitives.py, Barrier in barriers.py.

Refuses to: be thread-safe.
"""

from collections import deque
from typing import Any, Literal

from .barriers import Barrier
from .exceptions import CancelledError
from .mixins import _describe, _LoopBoundMixin
from .primitives import (
    Condition,
    Event,
    Lock,
    _AsyncContextManager,
    _somebody_waits,
    _take_no_short_cut,
)

__all__ = ("Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier")


class Semaphore(_AsyncContextManager, _LoopBoundMixin):
    """A counter of permits.

    A permit given to a waiter is taken off the counter when the waiter is woken,
    not when it runs; so nobody can take it in between.  Raises ValueError if
    `value` is negative.  Source of the semantics: CPython 3.14.
    """

    def __init__(self, value: int = 1) -> None:
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._waiters: deque[Any] = deque()
        self._value = value

    def __repr__(self) -> str:
        state = "locked" if self.locked() else f"unlocked, value:{self._value}"
        return _describe(self, state, self._waiters)

    async def __aenter__(self) -> None:
        if self._value > 0 and not self._waiters:
            self._value -= 1  # as acquire() would
        else:
            await self.acquire()

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        _take_no_short_cut(cls, Semaphore)

    def locked(self) -> bool:
        """Whether `acquire()` would have to wait, or stand behind a waiter."""
        return self._value == 0 or _somebody_waits(self._waiters)

    async def acquire(self) -> Literal[True]:
        """Wait for a permit and take it."""
        if not self.locked():
            self._value -= 1
            return True
        waiter = self._create_waiter()
        self._waiters.append(waiter)
        try:
            try:
                await waiter
            finally:
                self._waiters.remove(waiter)
        except CancelledError:
            if waiter.done() and not waiter.cancelled():
                self._value += 1  # a permit had been given to us: give it back
            raise
        finally:
            while self._value > 0 and self._wake_up_next():
                pass
        return True

    def release(self) -> None:
        """Give a permit back."""
        self._value += 1
        self._wake_up_next()

    def _wake_up_next(self) -> bool:
        for waiter in self._waiters:
            if not waiter.done():
                self._value -= 1
                waiter.set_result(True)
                return True
        return False


class BoundedSemaphore(Semaphore):
    """A Semaphore that refuses more permits than it began with."""

    def __init__(self, value: int = 1) -> None:
        self._bound_value = value
        super().__init__(value)

    def release(self) -> None:
        """Give a permit back.  Raises ValueError if none is missing."""
        if self._value >= self._bound_value:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()
