"""Lock, Event and Condition.

Every waiting task has a future in a queue, first come first served.  Waking sets
the future's result; the task itself runs later, and between the two others may
run.  So whoever is woken, and whoever is cancelled after being woken, has to leave
the object in a state in which nobody is forgotten.

Refuses to: be thread-safe, and to time out.  Use `timeout()` around it.
"""

from collections import deque
from collections.abc import Callable
from types import TracebackType
from typing import Any, Literal, TypeVar

from .exceptions import CancelledError
from .mixins import _describe, _LoopBoundMixin

_T = TypeVar("_T")


class _AsyncContextManager:
    """`async with` acquires on entering and releases on leaving."""

    async def acquire(self) -> Literal[True]:
        raise NotImplementedError

    def release(self) -> None:
        raise NotImplementedError

    async def __aenter__(self) -> None:
        await self.acquire()

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        self.release()


def _take_no_short_cut(cls: type, base: type) -> None:
    """Have a subclass of `base`, whose methods may be its own, be asked for them."""
    for name in ("__aenter__", "__aexit__"):
        if getattr(cls, name) is getattr(base, name):
            setattr(cls, name, getattr(_AsyncContextManager, name))


def _somebody_waits(waiters: deque[Any]) -> bool:
    """Whether there is one that was not cancelled."""
    for waiter in waiters:  # noqa: SIM110  # at half the price of a generator
        if not waiter.cancelled():
            return True
    return False


class Lock(_AsyncContextManager, _LoopBoundMixin):
    """Mutual exclusion between tasks.

        _locked  first waiter's future    meaning
        False    no waiter                free
        True     pending                  held
        False    done                     released, and promised to the first waiter

    Source of the semantics: CPython 3.14.
    """

    def __init__(self) -> None:
        self._waiters: deque[Any] = deque()
        self._locked = False

    def __repr__(self) -> str:
        state = "locked" if self._locked else "unlocked"
        return _describe(self, state, self._waiters)

    def locked(self) -> bool:
        """Whether it is held."""
        return self._locked

    async def acquire(self) -> Literal[True]:
        """Wait until it is free, then hold it."""
        # Not even a free lock is for those who come later than a waiter.
        if not self._locked and not _somebody_waits(self._waiters):
            self._locked = True
            return True
        waiter = self._create_waiter()
        self._waiters.append(waiter)
        try:
            try:
                await waiter
            finally:
                self._waiters.remove(waiter)
        except CancelledError:
            if not self._locked and self._waiters:
                self._wake_up_first()  # perhaps it was promised to us
            raise
        self._locked = True
        return True

    def release(self) -> None:
        """Give it up.  Raises RuntimeError if nobody holds it."""
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        if self._waiters:
            self._wake_up_first()

    async def __aenter__(self) -> None:
        if self._locked or self._waiters:
            await self.acquire()
        else:
            self._locked = True  # as acquire() would, without a coroutine of its own

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        if self._waiters or not self._locked:
            self.release()
        else:
            self._locked = False

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        _take_no_short_cut(cls, Lock)

    def _wake_up_first(self) -> None:
        first = self._waiters[0]
        if not first.done():
            first.set_result(True)


def _taken_at_once(lock: Lock) -> bool:
    """Whether it was free, with nobody waiting, and is held now."""
    if type(lock) is not Lock or lock._locked or lock._waiters:
        return False
    lock._locked = True
    return True


class Event(_LoopBoundMixin):
    """A flag that tasks can wait for."""

    def __init__(self) -> None:
        self._waiters: deque[Any] = deque()
        self._value = False

    def __repr__(self) -> str:
        return _describe(self, "set" if self._value else "unset", self._waiters)

    def is_set(self) -> bool:
        """Whether the flag is up."""
        return self._value

    def set(self) -> None:
        """Put the flag up and wake everyone; who waits later passes at once."""
        if not self._value:
            self._value = True
            for waiter in self._waiters:
                if not waiter.done():
                    waiter.set_result(True)

    def clear(self) -> None:
        """Put the flag down.  Those already woken go on all the same."""
        self._value = False

    async def wait(self) -> Literal[True]:
        """Wait until the flag is up."""
        if self._value:
            return True
        waiter = self._create_waiter()
        self._waiters.append(waiter)
        try:
            await waiter
            return True
        finally:
            self._waiters.remove(waiter)


class Condition(_AsyncContextManager, _LoopBoundMixin):
    """Wait, holding a lock, until another task says that something changed.

    `lock` may be shared between conditions; default is a new Lock.
    """

    def __init__(self, lock: Lock | None = None) -> None:
        self._lock = Lock() if lock is None else lock
        # The lock's methods are this object's, also for who overrides them there.
        self.locked = self._lock.locked
        self.acquire = self._lock.acquire  # type: ignore[method-assign]
        self.release = self._lock.release  # type: ignore[method-assign]
        self._waiters: deque[Any] = deque()

    def __repr__(self) -> str:
        state = "locked" if self.locked() else "unlocked"
        return _describe(self, state, self._waiters)

    async def __aenter__(self) -> None:
        if not _taken_at_once(self._lock):
            await self.acquire()

    async def wait(self) -> Literal[True]:
        """Give the lock up, wait for `notify()`, take the lock again.

        May return without one (check again, or use `wait_for`).  The lock is held
        also when it raises.  Raises RuntimeError if the lock is not held.
        """
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = self._create_waiter()
        self.release()
        try:
            try:
                self._waiters.append(waiter)
                try:
                    await waiter
                    return True
                finally:
                    self._waiters.remove(waiter)
            finally:
                if not _taken_at_once(self._lock):
                    await self._reacquire()
        except BaseException:
            # Perhaps we had been notified and nobody else was: pass it on.
            self._notify(1)
            raise

    async def _reacquire(self) -> None:
        """Take the lock, whatever happens; then raise what happened."""
        cancellation = None
        while True:
            try:
                await self.acquire()
                break
            except CancelledError as exc:
                cancellation = exc
        if cancellation is not None:
            try:
                raise cancellation
            finally:
                cancellation = None  # its traceback holds this frame

    async def wait_for(self, predicate: Callable[[], _T]) -> _T:
        """Wait until `predicate()` is true; what it gave."""
        while not (result := predicate()):
            await self.wait()
        return result

    def notify(self, n: int = 1) -> None:
        """Wake `n` waiting tasks.  Raises RuntimeError if the lock is not held."""
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        self._notify(n)

    def _notify(self, n: int) -> None:
        for waiter in self._waiters:
            if n <= 0:
                break
            if not waiter.done():
                waiter.set_result(False)
                n -= 1

    def notify_all(self) -> None:
        """Wake every waiting task."""
        self.notify(len(self._waiters))
