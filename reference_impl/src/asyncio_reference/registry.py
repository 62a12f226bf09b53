"""Which tasks exist, and which one each loop is executing.

A loop needs no list of the tasks that it holds itself: those in its ready queue, and
the sleepers in its heap.  Only when a task begins to wait for something else is it
written down.  That reference is weak: a task that nothing else refers to may vanish,
and the registry must not be what keeps it.  Dead ones stay in the list until there are
as many of them as may be alive.

Refuses to: know what a task is.  Anything hashable with `done()` and `get_loop()`
may be registered, so that other implementations of Task can take part.
"""

import os
import weakref
from typing import Any

from . import events
from .abstract import AbstractEventLoop
from .base_futures import _PENDING
from .events import _running
from .future import _get_loop

__all__ = (
    "all_tasks",
    "current_task",
    "_register_task",
    "_unregister_task",
    "_enter_task",
    "_leave_task",
)

_MANY = 1000  # tasks; from here on, dead references are worth clearing out


class TaskKeeping(AbstractEventLoop):
    """The part of an event loop that knows its tasks.

    Here as in the other parts: what a turn needs is an attribute of the instance, and
    what is seldom set is one of the class until then.  An instance with less than
    thirty keeps them within itself, and the interpreter finds each at once.
    """

    _many_tasks = _MANY

    def __init__(self) -> None:
        super().__init__()
        self._current_task: Any = None  # the one in its step
        self._task_refs: list[weakref.ref[Any]] = []
        # Tasks may enter the ready queue as they are, and sleepers the heap.
        self._takes_tasks = self._takes_sleepers = self._spawns = False

    def _create_sleeper(self, delay: float) -> Any:
        raise NotImplementedError

    def _is_at_rest(self) -> bool:
        return False

    def _held_tasks(self) -> list[Any]:
        raise NotImplementedError

    def _keep_task(self, task: Any) -> None:
        refs = self._task_refs
        refs.append(_reference(task))
        task._kept = True
        if len(refs) > self._many_tasks:
            size = len(refs)  # a signal handler may add one meanwhile
            refs[:size] = [ref for ref in refs[:size] if ref() is not None]
            self._many_tasks = 2 * len(refs) + _MANY


_reference = weakref.ref
# Tasks whose loop does not keep them itself.
_scheduled: set[weakref.ref[Any]] = set()
# Tasks in their first, eager step; they often finish there and are never scheduled.
_eager_tasks: set[Any] = set()
# The task that is being executed, of loops which do not keep it themselves.
_current_tasks: dict[Any, Any] = {}

if hasattr(os, "register_at_fork"):
    # A forked child is not inside a step of its parent's tasks.
    os.register_at_fork(after_in_child=_current_tasks.clear)


def current_task(loop: Any = None) -> Any:
    """The task that `loop` is executing, or None between tasks.

    `loop` defaults to the running loop; raises RuntimeError if there is none.
    """
    if loop is None:
        try:
            return _running.loop._current_task
        except AttributeError:  # none is running, or one that does not keep it
            pass
        loop = events.get_running_loop()
    if isinstance(loop, TaskKeeping):
        return loop._current_task
    return _current_tasks.get(loop)


def all_tasks(loop: Any = None) -> set[Any]:
    """A new set of the unfinished tasks of `loop`.

    `loop` defaults to the running loop; raises RuntimeError if there is none.
    """
    if loop is None:
        loop = events.get_running_loop()
    found = {
        task
        for task in [ref() for ref in _snapshot()] + list(_eager_tasks)
        if task is not None and _get_loop(task) is loop and not task.done()
    }
    if isinstance(loop, TaskKeeping):
        # In this order, for from where they are held they come into the list.
        found.update(loop._held_tasks())
        kept = [ref() for ref in list(loop._task_refs)]
        found.update([t for t in kept if t is not None and t._state is _PENDING])
    return found


def _snapshot() -> list[weakref.ref[Any]]:
    while True:
        try:
            return list(_scheduled)
        except RuntimeError:
            pass  # another thread, or the collector, changed the set meanwhile


def _register_task(task: Any) -> None:
    """Add `task` to what `all_tasks()` sees."""
    _scheduled.add(weakref.ref(task, _scheduled.discard))


def _unregister_task(task: Any) -> None:
    """Take `task` out again."""
    ref = weakref.ref(task)
    _scheduled.discard(ref)
    loop = getattr(task, "_loop", None)
    if isinstance(loop, TaskKeeping) and hasattr(task, "_kept"):
        task._kept = True  # or it would be found where the loop holds it
        if ref in loop._task_refs:
            loop._task_refs.remove(ref)


def _register_eager_task(task: Any) -> None:
    _eager_tasks.add(task)


def _unregister_eager_task(task: Any) -> None:
    _eager_tasks.discard(task)


def _enter_task(loop: Any, task: Any) -> None:
    """`loop` begins a step of `task`.  Raises RuntimeError if it is in another."""
    other = current_task(loop)
    if other is not None and other is not task:
        raise RuntimeError(
            f"Cannot enter into task {task!r} while another "
            f"task {other!r} is being executed."
        )
    _swap_current_task(loop, task)


def _leave_task(loop: Any, task: Any) -> None:
    """The step is over.  Raises RuntimeError if `task` is not the current one."""
    current = current_task(loop)
    if current is not task:
        raise RuntimeError(
            f"Leaving task {task!r} does not match the current task {current!r}."
        )
    _swap_current_task(loop, None)


def _swap_current_task(loop: Any, task: Any) -> Any:
    """Make `task` (None: no task) the current one; the one before it."""
    if isinstance(loop, TaskKeeping):
        before, loop._current_task = loop._current_task, task
    else:
        before = _current_tasks.pop(loop, None)
        if task is not None:
            _current_tasks[loop] = task
    return before
