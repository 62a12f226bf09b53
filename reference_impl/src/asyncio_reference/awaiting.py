"""Awaiting: how a task begins to wait for what its coroutine yielded.

    a Waiter, a Sleeper   one task alone waits: the two are told of each other
    a future              the task joins those who are told when it is done
    None                  the task goes to the end of the loop's ready queue
    anything else         a mistake: RuntimeError is thrown into the coroutine

A task that waits is in no queue: what it waits for leads back to it.

Refuses to: run the coroutine.  That is in stepping.py.
"""

from typing import Any, TypeVar

from . import base_tasks
from .base_futures import _PENDING
from .callbacks import _KNOWN
from .future import Future, _get_loop
from .waiters import _AWAITED, Sleeper

_T = TypeVar("_T")


class Awaiting(Future[_T]):
    """A future that can wait for another."""

    __slots__ = ("_context", "_direct", "_kept", "_must_cancel", "_waited")

    _context: Any
    _direct: bool  # the loop takes tasks into its ready queue
    _kept: bool  # there is a list in which all_tasks() finds us (see registry.py)
    _must_cancel: bool  # throw CancelledError in at the next step
    _waited: Any  # the future, Waiter or Sleeper we wait for

    def _wait_for(self, yielded: Any) -> None:
        """What a task does that is in the loop's ready queue itself (`_direct`)."""
        kind = type(yielded)
        if kind in _AWAITED:
            if (
                yielded._waiter is None
                and yielded._state is _PENDING
                and yielded._loop is self._loop
                and not self._must_cancel
            ):
                if not self._kept and kind is not Sleeper:
                    self._loop._keep_task(self)
                yielded._waiter = self
                self._waited = yielded
                return
        elif (
            kind in _KNOWN
            and yielded._waiters is None
            and yielded._state is _PENDING
            and yielded._loop is self._loop
            and yielded._asyncio_future_blocking
            and yielded is not self
            and not self._must_cancel
        ):
            yielded._asyncio_future_blocking = False
            if not self._kept:
                self._loop._keep_task(self)
            yielded._waiters = self
            self._waited = yielded
            return
        self._wait_otherwise(yielded)

    def _wait_otherwise(self, yielded: Any) -> None:
        """What any task does, whatever was yielded."""
        if type(yielded) in _AWAITED:
            yielded = yielded._as_future()
        if yielded is None:
            if self._direct:
                self._loop._ready.append(self)
            else:
                self._loop.call_soon(self._step, context=self._context)
            return
        if self._direct and type(yielded) in _KNOWN:
            direct = True
            blocking = yielded._asyncio_future_blocking
            same_loop = yielded._loop is self._loop
        else:
            direct = False
            blocking = getattr(yielded, "_asyncio_future_blocking", None)
            same_loop = blocking is None or _get_loop(yielded) is self._loop
        if not blocking or not same_loop or yielded is self:
            self._refuse(yielded, blocking, same_loop)
            return
        yielded._asyncio_future_blocking = False
        if not self._kept:
            self._loop._keep_task(self)
        if not direct:
            yielded.add_done_callback(self.task_wakeup, context=self._context)
        elif yielded._state is not _PENDING:
            self._loop._ready.append(self)
        else:
            yielded._add_waiter(self)
        self._waited = yielded
        if self._must_cancel and yielded.cancel(msg=self._cancel_message):
            self._must_cancel = False

    def _refuse(self, yielded: Any, blocking: bool | None, same_loop: bool) -> None:
        """Throw into the coroutine what it did wrong, in a step of its own."""
        text = base_tasks._what_is_wrong(self, yielded, blocking, same_loop)
        if not self._kept:
            self._loop._keep_task(self)
        self._loop.call_soon(self._step, RuntimeError(text), context=self._context)

    # -- The callbacks, where a task is woken up as any other is

    def _step(self, error: BaseException | None = None) -> None:
        raise NotImplementedError  # in stepping.py

    def task_wakeup(self, future: Any) -> None:
        raise NotImplementedError  # in Task, whose name it shows in a future's repr
