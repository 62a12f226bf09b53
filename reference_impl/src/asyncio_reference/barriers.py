"""Barrier: tasks wait for each other, and go on together.

    FILLING --the last one arrives--> DRAINING --all have left--> FILLING
       |
       +--reset() with tasks inside--> RESETTING --all have left--> FILLING
       +--abort()--> BROKEN --reset()--> FILLING

Refuses to: let a task of the next round in before the last round has left.
"""

import enum

from .exceptions import BrokenBarrierError
from .mixins import _describe, _LoopBoundMixin
from .primitives import Condition

__all__ = ("Barrier",)


class _BarrierState(enum.Enum):
    FILLING = "filling"
    DRAINING = "draining"
    RESETTING = "resetting"
    BROKEN = "broken"


# A member is found faster as a name of the module than in its class.
_FILLING, _DRAINING, _RESETTING, _BROKEN = _BarrierState


class Barrier(_LoopBoundMixin):
    """Makes `parties` tasks wait for each other.

    Raises ValueError if `parties` < 1.  Source of the semantics: CPython 3.11.
    """

    def __init__(self, parties: int) -> None:
        if parties < 1:
            raise ValueError("parties must be >= 1")
        self._changed = Condition()
        self._parties = parties
        self._state = _FILLING
        self._count = 0  # tasks inside

    def __repr__(self) -> str:
        state = self._state.value
        if not self.broken:
            state += f", waiters:{self.n_waiting}/{self.parties}"
        return _describe(self, state, None)

    async def __aenter__(self) -> int:
        return await self.wait()

    async def __aexit__(self, *exc: object) -> None:
        pass

    async def wait(self) -> int:
        """Wait for the others; this task's number, from 0, in order of arrival.

        Raises BrokenBarrierError if the barrier is or gets aborted, or is reset
        meanwhile.
        """
        async with self._changed:
            while self._state not in (_FILLING, _BROKEN):
                await self._changed.wait()
            if self._state is _BROKEN:
                raise BrokenBarrierError("Barrier aborted")
            try:
                index = self._count
                self._count += 1
                if self._count == self._parties:
                    self._state = _DRAINING
                    self._changed.notify_all()
                else:
                    while self._state is _FILLING:
                        await self._changed.wait()
                    if self._state is not _DRAINING:
                        raise BrokenBarrierError("Abort or reset of barrier")
                return index
            finally:
                self._count -= 1
                if self._count == 0:
                    if not self.broken:
                        self._state = _FILLING
                    self._changed.notify_all()

    async def reset(self) -> None:
        """Back to empty; tasks inside get BrokenBarrierError."""
        async with self._changed:
            if self._count > 0:
                self._state = _RESETTING
            else:
                self._state = _FILLING
            self._changed.notify_all()

    async def abort(self) -> None:
        """Break it: everyone inside, and everyone who comes, gets the error."""
        async with self._changed:
            self._state = _BROKEN
            self._changed.notify_all()

    @property
    def parties(self) -> int:
        """How many tasks it takes."""
        return self._parties

    @property
    def n_waiting(self) -> int:
        """How many are waiting."""
        return self._count if self._state is _FILLING else 0

    @property
    def broken(self) -> bool:
        """Whether it was aborted."""
        return self._state is _BROKEN
