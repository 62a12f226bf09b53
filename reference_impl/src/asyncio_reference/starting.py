"""From a coroutine to a task: create_task, ensure_future, eager factories.

Refuses to: choose a loop silently.  `create_task()` needs a running one.
"""

import inspect
from collections.abc import Awaitable, Callable, Coroutine
from contextvars import Context, copy_context
from types import CoroutineType
from typing import Any, TypeVar

from . import coroutines, events
from .base_futures import _PENDING, isfuture
from .events import _running
from .future import Future, _get_loop
from .instruments import installed, told
from .task import Task, _numbers

__all__ = (
    "create_task",
    "ensure_future",
    "create_eager_task_factory",
    "eager_task_factory",
)

_T = TypeVar("_T")
_new_task: Callable[[type[Task[Any]]], Task[Any]] = Task.__new__


def create_task(coro: Coroutine[Any, Any, _T], **kwargs: Any) -> Task[_T]:
    """Schedule a coroutine object in the running loop; the Task that runs it.

    Keyword arguments (`name`, `context`, `eager_start`) go to the loop's task
    factory.  Raises RuntimeError if no loop is running.  Keep a reference to the
    task: the loop's own is weak.  Source: CPython 3.14.
    """
    try:
        loop = _running.loop
        spawns = loop._spawns
    except AttributeError:  # none is running, or one of another kind
        spawns = False
    if spawns and not kwargs and type(coro) is CoroutineType:
        return _spawn(loop, coro, copy_context())
    loop = events.get_running_loop()
    # Without arguments to pass on, a call is much cheaper.
    return loop.create_task(coro, **kwargs) if kwargs else loop.create_task(coro)


def _spawn(loop: Any, coro: Any, context: Context) -> Task[Any]:
    """What `loop.create_task()` does where nobody has changed it: `loop._spawns`."""
    task = _new_task(Task)
    task._loop = loop  # as `_begin()` does, written out
    task._state = _PENDING
    task._exception = task._waiters = task._waited = None
    task._asyncio_future_blocking = task._must_cancel = task._kept = False
    task._coro = coro
    task._number = next(_numbers)
    task._context = context
    task._num_cancels_requested = 0
    task._direct = True
    if installed:
        told.task_created(task)
    if loop._task_factory is None or loop._thread_id is None:
        loop._ready.append(task)
        return task
    try:
        task._start_as_guest()
        return task
    finally:
        del task  # its exception holds this frame


def ensure_future(coro_or_future: Awaitable[_T], *, loop: Any = None) -> Future[_T]:
    """A Future for any awaitable: itself if it is one, else a new Task.

    Raises TypeError for what cannot be awaited, ValueError if a future belongs to
    another loop than `loop`, RuntimeError if there is no loop to be found.
    """
    if type(coro_or_future) is CoroutineType:  # as nearly always, and no future
        if loop is None:
            loop = events.get_event_loop()
        return loop.create_task(coro_or_future)  # type: ignore[no-any-return]
    ours = False
    if isfuture(coro_or_future):
        if loop is not None and loop is not _get_loop(coro_or_future):
            raise ValueError(
                "The future belongs to a different loop than "
                "the one specified as the loop argument"
            )
        return coro_or_future  # type: ignore[no-any-return]
    elif not coroutines.iscoroutine(coro_or_future):
        ours = True
        if not inspect.isawaitable(coro_or_future):
            raise TypeError(
                "An asyncio.Future, a coroutine or an awaitable is required"
            )
        coro_or_future = _wrap_awaitable(coro_or_future)
    if loop is None:
        loop = events.get_event_loop()
    try:
        return loop.create_task(coro_or_future)  # type: ignore[no-any-return]
    except RuntimeError:
        if not ours:
            coro_or_future.close()
        raise


async def _wrap_awaitable(awaitable: Awaitable[_T]) -> _T:
    return await awaitable


def create_eager_task_factory(
    custom_task_constructor: Callable[..., Task[Any]],
) -> Callable[..., Task[Any]]:
    """A task factory whose tasks take their first step at once.

    The constructor must accept what Task accepts, `eager_start` included.
    Source: CPython 3.12.
    """

    def factory(
        loop: Any, coro: Any, *, eager_start: bool = True, **kwargs: Any
    ) -> Task[Any]:
        return custom_task_constructor(
            coro, loop=loop, eager_start=eager_start, **kwargs
        )

    return factory


eager_task_factory = create_eager_task_factory(Task)
