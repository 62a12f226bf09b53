"""Who is told when a future is done, and how.

`_waiters` is None, one of these, or a list of several in the order they came in:

    a Task                 goes on; it enters the ready queue as itself
    (callback, context)    is called with the future, as add_done_callback() says
    (callback, None)       the same, for one of our own that does not look at contexts

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


def _call_back(future: Any, pair: tuple[Any, None]) -> None:
    """Add a callback of our own by the pair it is kept as, which many futures share."""
    if type(future) in _KNOWN:
        if future._state is _PENDING:
            if future._waiters is None:
                future._waiters = pair
            else:
                future._add_waiter(pair)
            return
        if future._direct and future._waiters is None:
            # Done before anybody could wait, as eager tasks are: its turn is still
            # to come.
            future._waiters = pair
            future._loop._ready.append(future)
            return
    future.add_done_callback(pair[0])


class Waiters:
    """The part of a future that knows who waits for it."""

    __slots__ = ()

    _direct = False  # of a task
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
        """Add a task, or a pair.  Only while pending."""
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
        kept = [w for w in waiters if type(w) is not tuple or w[0] != fn]
        if len(kept) < len(waiters):
            self._waiters = kept or None
        return len(waiters) - len(kept)

    @property
    def _callbacks(self) -> list[tuple[Any, contextvars.Context]] | None:
        """Every callback with its context; waiting tasks by their wake-up method."""
        return [
            w if type(w) is tuple else (w.task_wakeup, w._context)
            for w in self._each_waiter()
        ] or None

    # -- Once it is done

    def _wake_waiters(self) -> None:
        """Hand those who wait to the loop.  The state has just changed."""
        loop, waiters = self._loop, self._waiters
        kind = type(waiters)
        if kind is not tuple and kind is not list:
            self._waiters = None
            loop._ready.append(waiters)  # a task, whose loop takes it as it is
        elif self._direct or getattr(loop, "_takes_tasks", False) is True:
            loop._ready.append(self)
        else:  # another kind of loop, or debug mode
            self._waiters = None
            for w in waiters if kind is list else [waiters]:
                pair = w if type(w) is tuple else (w.task_wakeup, w._context)
                loop.call_soon(pair[0], self, context=pair[1])

    def _run(self) -> None:
        """Our turn in the ready queue: tell everyone."""
        waiters, self._waiters = self._waiters, None
        if type(waiters) is tuple:
            self._tell(waiters)
        elif waiters is not None:  # or all are told
            rest = iter(waiters)
            try:
                for waiter in rest:
                    if type(waiter) is tuple:
                        self._tell(waiter)
                    else:
                        waiter._run()
            except BaseException:
                # The loop is being left.  If it is entered again, go on here.
                self._waiters = list(rest)
                self._loop._ready.appendleft(self)
                raise
        # A failed task's traceback holds this frame.
        self = waiters = rest = waiter = None  # type: ignore[assignment]

    def _tell(self, pair: tuple[Any, contextvars.Context | None]) -> None:
        callback, context = pair
        try:
            if context is None:
                callback(self)
            else:
                context.run(callback, self)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            Handle(callback, (self,), self._loop, context)._report(exc)
        self = pair = callback = None  # type: ignore[assignment]  # as in _run
