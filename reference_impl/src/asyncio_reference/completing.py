"""as_completed: awaitables in the order in which they finish.

Finished futures go into a queue; each turn of the iteration takes one out.  After
the time-out, markers for the missing ones follow, and taking one raises.

Refuses to: cancel what is not finished.
"""

import inspect
from collections.abc import Awaitable, Coroutine, Iterable
from typing import Any

from . import events
from .callbacks import Listener
from .future import Future
from .queues import Queue
from .registry import current_task
from .starting import ensure_future

__all__ = ("as_completed",)


class _AsCompletedIterator(Listener):
    """Both an iterator of coroutines and an asynchronous iterator of futures."""

    def __init__(self, aws: Iterable[Awaitable[Any]], timeout: float | None) -> None:
        self._done: Queue[Future[Any] | None] = Queue()
        loop = events.get_event_loop()
        self._waiting_task = current_task()  # see future.py
        self._todo = {ensure_future(aw, loop=loop) for aw in set(aws)}
        self._left = len(self._todo)
        for future in self._todo:
            self._listen_to(future)
        self._timer = None
        if self._todo and timeout is not None:
            self._timer = loop.call_later(timeout, self._on_timeout)

    def __aiter__(self) -> "_AsCompletedIterator":
        return self

    def __iter__(self) -> "_AsCompletedIterator":
        return self

    async def __anext__(self) -> Future[Any]:
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._wait_for_one()  # type: ignore[no-any-return]

    def __next__(self) -> Coroutine[Any, Any, Any]:
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._wait_for_one(resolve=True)

    async def _wait_for_one(self, resolve: bool = False) -> Any:
        try:
            future = await self._done.get()
        except BaseException:
            self._left += 1  # cancelled while waiting: this turn did not happen
            raise
        if future is None:
            raise TimeoutError
        return future.result() if resolve else future

    def _on_done(self, future: Future[Any]) -> None:
        if not self._todo:
            return  # the time-out was first
        self._todo.remove(future)
        self._done.put_nowait(future)
        if not self._todo and self._timer is not None:
            self._timer.cancel()

    _hear = _on_done

    def _on_timeout(self) -> None:
        for future in self._todo:
            future.remove_done_callback(self._on_done)
            self._done.put_nowait(None)
        self._todo.clear()


def as_completed(
    fs: Iterable[Awaitable[Any]], *, timeout: float | None = None
) -> _AsCompletedIterator:
    """Iterate over awaitables as they finish.

    `for coro in as_completed(...)` gives coroutines to await for the next result;
    `async for future in ...` (3.13) gives the finished futures, the very tasks
    that were passed in.  After `timeout` seconds TimeoutError is raised, by the
    await or by the loop.  Raises TypeError if `fs` is itself an awaitable.
    """
    if inspect.isawaitable(fs):
        raise TypeError(f"expects an iterable of awaitables, not {type(fs).__name__}")
    return _AsCompletedIterator(fs, timeout)
