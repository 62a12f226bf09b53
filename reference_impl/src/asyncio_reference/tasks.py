"""CPython's public place for tasks and for waiting.

Nothing happens here.  Read task.py, then starting.py, waiting.py, combining.py
and completing.py; registry.py knows which tasks there are.
"""

from .combining import _GatheringFuture, gather, shield
from .completing import _AsCompletedIterator, as_completed
from .registry import (
    _current_tasks,
    _eager_tasks,
    _enter_task,
    _leave_task,
    _register_eager_task,
    _register_task,
    _swap_current_task,
    _unregister_eager_task,
    _unregister_task,
    all_tasks,
    current_task,
)
from .starting import (
    create_eager_task_factory,
    create_task,
    eager_task_factory,
    ensure_future,
)
from .task import Task
from .waiting import (
    ALL_COMPLETED,
    FIRST_COMPLETED,
    FIRST_EXCEPTION,
    _cancel_and_wait,
    _wait,
    run_coroutine_threadsafe,
    sleep,
    wait,
    wait_for,
)

__all__ = (
    "Task",
    "create_task",
    "FIRST_COMPLETED",
    "FIRST_EXCEPTION",
    "ALL_COMPLETED",
    "wait",
    "wait_for",
    "as_completed",
    "sleep",
    "gather",
    "shield",
    "ensure_future",
    "run_coroutine_threadsafe",
    "current_task",
    "all_tasks",
    "create_eager_task_factory",
    "eager_task_factory",
    "_register_task",
    "_unregister_task",
    "_enter_task",
    "_leave_task",
)

# The rest is here because well-known libraries, and CPython's tests, reach for it.
_PyTask = Task
_private = (
    _AsCompletedIterator,
    _GatheringFuture,
    _cancel_and_wait,
    _current_tasks,
    _eager_tasks,
    _register_eager_task,
    _swap_current_task,
    _unregister_eager_task,
    _wait,
)
