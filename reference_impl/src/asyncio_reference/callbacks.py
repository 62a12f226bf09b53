"""Who is told when a future is done, and how.

`_waiters` is None, one of these, or a list of several in the order they came in:

    a Task                 goes on; it enters the ready queue as itself
    (callback, context)    is called with the future, as add_done_callback() says
    a Listener             one of our own, which may listen to many futures

A future with more to do than waking one task enters the ready queue itself when it
is done, and calls back in its turn: one entry for all, and no Handle for any.

Refuses to: forget one.  If an interrupt leaves the loop in the middle, the rest
goes back to the front of the queue.
"""

import contextvars
from collections.abc import Callable
from typing import Any

from .base_futures import _PENDING
from .handles import Handle

# The kinds of futures that are told of waiters in no other way than this module's.
_KNOWN: set[type] = set()
# Task, whose loop takes it into the ready queue if it waits for a future of ours.
_TASKS: set[type] = set()


class Listener:
    """Something that waits for futures in no task's name: a group, a gathering."""

    __slots__ = ()

    _direct = False  # a task that waits is told from a listener by its True

    def _hear(self, future: Any, /) -> None:
        """Called by the loop once `future` is done, in no particular context."""
        raise NotImplementedError

    def _listen_to(self, future: Any) -> None:
        """Hear of `future`, soon if it already is done."""
        if type(future) in _KNOWN:
            if future._state is _PENDING:
                if future._waiters is None:
                    future._waiters = self
                else:
                    future._add_waiter(self)
                return
            if future._direct and future._waiters is None:
                # Done before anybody could wait, as eager tasks are: its turn is
                # still to come.
                future._waiters = self
                future._loop._ready.append(future)
                return
        future.add_done_callback(self._hear)


class FunctionListener(Listener):
    """Hears by a function, which is what the `repr()` of a future shows."""

    __slots__ = ("_hear",)

    def __init__(self, hear: Callable[[Any], None]) -> None:
        self._hear = hear  # type: ignore[method-assign]


def _as_callback(waiter: Any) -> tuple[Any, contextvars.Context | None]:
    """What to call, and in which context, for who cannot tell waiters apart."""
    if type(waiter) is tuple:
        return waiter
    if waiter._direct:
        return waiter.task_wakeup, waiter._context
    return waiter._hear, None


class Waiters:
    """The part of a future that knows who waits for it."""

    __slots__ = ()

    _direct = False  # of a task: see stepping.py
    _loop: Any
    _state: str
    _waiters: Any

    def add_done_callback(
        self,
        fn: Callable[[Any], object],
        /,
        *,
        context: contextvars.Context | None = None,
    ) -> None:
        """Have the loop call `fn(self)` once this is done, soon if it already is.

        It runs in `context`, default a copy of the current one.
        """
        if self._state is not _PENDING:
            self._loop.call_soon(fn, self, context=context)
        elif context is None:
            self._add_waiter((fn, contextvars.copy_context()))
        else:
            self._add_waiter((fn, context))

    def _add_waiter(self, waiter: Any) -> None:
        """Add a task, a pair or a listener.  Only while pending."""
        waiters = self._waiters
        if waiters is None:
            self._waiters = waiter
        elif type(waiters) is list:
            waiters.append(waiter)
        else:
            self._waiters = [waiters, waiter]

    def _each_waiter(self) -> list[Any]:
        """Those who are still to be told; nobody once the future is done."""
        waiters = self._waiters
        if waiters is None or self._state is not _PENDING:
            return []
        return waiters if type(waiters) is list else [waiters]

    def remove_done_callback(self, fn: Callable[[Any], object], /) -> int:
        """Remove every callback that equals `fn`; how many there were."""
        if self._waiters is None:
            return 0
        waiters = self._each_waiter()
        kept = [w for w in waiters if _as_callback(w)[0] != fn]
        if len(kept) < len(waiters):
            self._waiters = kept or None
        return len(waiters) - len(kept)

    @property
    def _callbacks(self) -> list[tuple[Any, contextvars.Context | None]] | None:
        """Every callback with its context; waiting tasks by their wake-up method."""
        return [_as_callback(waiter) for waiter in self._each_waiter()] or None

    # -- Once it is done

    def _wake_waiters(self) -> None:
        """Hand those who wait to the loop.  The state has just changed."""
        waiters = self._waiters
        if type(waiters) in _TASKS:
            self._waiters = None
            self._loop._ready.append(waiters)
        elif self._direct or getattr(self._loop, "_takes_tasks", False) is True:
            self._loop._ready.append(self)
        else:  # another kind of loop, or debug mode
            self._waiters = None
            for waiter in waiters if type(waiters) is list else [waiters]:
                callback, context = _as_callback(waiter)
                self._loop.call_soon(callback, self, context=context)

    def _run(self) -> None:
        """Our turn in the ready queue: tell everyone."""
        waiters, self._waiters = self._waiters, None
        if waiters is None:
            return  # all are told
        if type(waiters) is not list:
            self._tell(waiters)
        else:
            rest = iter(waiters)
            try:
                for waiter in rest:
                    self._tell(waiter)
            except BaseException:
                # The loop is being left.  If it is entered again, go on here.
                self._waiters = list(rest)
                self._loop._ready.appendleft(self)
                raise
        # A failed task's traceback holds this frame.
        self = waiters = rest = waiter = None  # type: ignore[assignment]

    def _tell(self, waiter: Any) -> None:
        """Tell one of them, now."""
        try:
            if type(waiter) is tuple:
                waiter[1].run(waiter[0], self)
            else:
                waiter._hear(self)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            callback, context = _as_callback(waiter)
            Handle(callback, (self,), self._loop, context)._report(exc)
            callback = None
        self = waiter = None  # type: ignore[assignment]  # as in _run
