"""Futures that stand for others: gather and shield.

gather's future is done when all its children are (or one failed) and passes a
cancellation on to them; shield's passes results one way and no cancellation back.

Refuses to: keep children alive.  Who drops the last reference to a task drops it.
"""

from collections.abc import Awaitable
from contextvars import copy_context
from types import CoroutineType
from typing import Any, TypeVar

from . import events
from .base_futures import _FINISHED, _PENDING
from .callbacks import _KNOWN, FunctionListener, Listener
from .exceptions import CancelledError
from .future import Future, _get_loop
from .registry import TaskKeeping, current_task
from .starting import _spawn, ensure_future
from .task import Task

__all__ = ("gather", "shield")

_T = TypeVar("_T")


class _GatheringFuture(Listener, Future[list[Any]]):
    """What gather() returns: cancelling it cancels the children, not itself."""

    __slots__ = (
        "_cancel_requested",
        "_children",
        "_direct",
        "_missing",
        "_return_exceptions",
        "_waiting_task",
    )

    def __init__(self, return_exceptions: bool, *, loop: Any) -> None:
        if loop.get_debug():
            super().__init__(loop=loop)
        else:
            self._begin(loop)
        self._children: list[Any] = []  # in the order of the arguments
        self._missing = 0
        self._direct = False  # found faster here than in the class
        self._return_exceptions = return_exceptions
        self._cancel_requested = False
        self._waiting_task = current_task(loop)  # for the call graph: see future.py

    def cancel(self, msg: Any = None) -> bool:
        if self.done():
            return False
        # Every child is asked, hence no `any()` over a generator, which stops early.
        answers = [child.cancel(msg=msg) for child in self._children]
        accepted = any(answers)
        if accepted:
            self._cancel_requested = True
        return accepted

    def _on_child_done(self, child: Any) -> None:
        self._missing = missing = self._missing - 1
        if self._state is not _PENDING:
            if not child.cancelled():
                child.exception()  # nobody will: mark it as retrieved
        elif (
            # That a task succeeded can be seen at once.
            (
                type(child) is Task
                and child._exception is None
                and child._state is _FINISHED
            )
            or self._return_exceptions
            or not self._fails_with(child)
        ) and not missing:
            self._complete()

    _hear = _on_child_done

    def _complete(self) -> None:
        """All are done, and none failed that would have been told of at once."""
        if self._return_exceptions:
            results = [_outcome(child) for child in self._children]
        else:
            results = [
                child._result if type(child) is Task else child.result()
                for child in self._children
            ]
        if self._cancel_requested:
            # The children were asked to stop; whatever they made of it, the one
            # who cancelled is answered with a CancelledError.
            self.set_exception(self._children[-1]._make_cancelled_error())
        else:
            self.set_result(results)

    def _fails_with(self, child: Any) -> bool:
        """Fail as the child did; False if it did not."""
        cancelled = child.cancelled()
        exc = child._make_cancelled_error() if cancelled else child.exception()
        if exc is None:
            return False
        self._waiting_task = None  # nobody waits for the others any more
        self.set_exception(exc)
        return True


_KNOWN.add(_GatheringFuture)


def gather(
    *coros_or_futures: Awaitable[Any], return_exceptions: bool = False
) -> Future[list[Any]]:
    """Run awaitables concurrently; a Future of the list of results, in order.

    The first exception goes to the caller at once and the others run on; with
    `return_exceptions` it stands in the list instead.  A cancelled child counts as
    one that raised CancelledError.  Cancelling the returned future cancels every
    child that is not done.  An awaitable given twice runs once.
    Source of the semantics: PEP 3156, CPython 3.14.
    """
    if not coros_or_futures:
        empty = events.get_event_loop().create_future()
        empty.set_result([])
        return empty

    loop: Any = events._get_running_loop()
    outer: Any = None
    is_loop_ours = isinstance(loop, TaskKeeping)
    future_for: dict[Any, Any] = {}
    done = []
    missing = 0  # those that are still to be heard of
    for awaitable in coros_or_futures:
        if awaitable in future_for:
            continue
        future: Any
        if type(awaitable) is CoroutineType and loop is not None:
            try:
                if is_loop_ours and loop._spawns:
                    future = _spawn(loop, awaitable, copy_context())
                else:
                    future = loop.create_task(awaitable)  # as ensure_future() does
            except RuntimeError:
                awaitable.close()
                raise
        else:
            future = ensure_future(awaitable, loop=loop)
        future_for[awaitable] = future
        if outer is None:
            loop = _get_loop(future)
            outer = _GatheringFuture(return_exceptions, loop=loop)
        if type(future) is Task:
            if future._state is _PENDING:
                if future._waiters is None:
                    future._waiters = outer
                else:
                    future._add_waiter(outer)
                if future is not awaitable:
                    # The caller never sees this task and cannot be blamed for it.
                    future._log_destroy_pending = False
            elif future._state is _FINISHED and future._exception is None:
                continue  # eager, and over; no more is needed than its result
            else:
                done.append(future)
        elif future.done():
            done.append(future)
        else:
            outer._listen_to(future)
            if future is not awaitable:
                future._log_destroy_pending = False
        missing += 1
    outer._missing = missing
    if len(future_for) == len(coros_or_futures):
        outer._children = [*future_for.values()]
    else:
        outer._children = [future_for[awaitable] for awaitable in coros_or_futures]
    if not missing:
        outer._complete()
    for future in done:
        outer._on_child_done(future)
    return outer  # type: ignore[no-any-return]


def _outcome(child: Any) -> Any:
    if child.cancelled():
        message = child._cancel_message
        return CancelledError("" if message is None else message)
    exc = child.exception()
    return child.result() if exc is None else exc


def shield(arg: Awaitable[_T]) -> Future[_T]:
    """A Future that follows `arg` but does not cancel it when cancelled.

    `await shield(task)` raises CancelledError if the waiter is cancelled, and the
    task runs on: keep a reference to it.  If the task itself is cancelled, so is
    the returned future.  A coroutine is wrapped in a task.
    """
    inner = ensure_future(arg)
    if inner.done():
        return inner
    loop = _get_loop(inner)
    outer: Future[_T] = loop.create_future()

    def on_inner_done(inner: Any) -> None:
        if outer.cancelled():
            return
        if type(outer) is Future:
            waiters = outer._waiters
            if type(waiters) is list and len(waiters) == 2:
                outer._waiters = waiters[1]  # the first, ours, has nothing left to do
        if inner.cancelled():
            outer.cancel()
        elif (exc := inner.exception()) is not None:
            outer.set_exception(exc)
        else:
            outer.set_result(inner.result())

    def on_outer_done(outer: Any) -> None:
        if not inner.done():
            inner.remove_done_callback(on_inner_done)

    on_inner_done._waiting_task = current_task(loop)  # type: ignore[attr-defined]
    FunctionListener(on_inner_done)._listen_to(inner)
    FunctionListener(on_outer_done)._listen_to(outer)
    return outer
