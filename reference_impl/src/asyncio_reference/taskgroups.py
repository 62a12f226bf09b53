"""TaskGroup: tasks that do not outlive a block.

Leaving the block waits for every task.  A failure, in a task or in the body,
cancels the rest (*aborting*); all errors come out together in an ExceptionGroup.

Who cancelled?  The group cancels the parent task itself when a child fails while
the body runs, and must then swallow exactly that cancellation and no other.
`_parent_cancel_requested` remembers it, the parent's cancel count decides.

Refuses to: lose a task, or an error.  SystemExit and KeyboardInterrupt are not
errors of a task; they come out as they are.
"""

from collections.abc import Coroutine
from contextvars import copy_context
from types import CoroutineType, TracebackType
from typing import Any, NoReturn, TypeVar

from . import events
from .base_futures import _FINISHED, _PENDING
from .callbacks import Listener
from .exceptions import CancelledError
from .instruments import installed
from .registry import TaskKeeping, current_task
from .starting import _spawn
from .task import Task
from .waiters import _create_waiter

__all__ = ("TaskGroup",)

_T = TypeVar("_T")


class TaskGroup(Listener):
    """Asynchronous context manager that holds tasks.

    Source of the semantics: CPython 3.11 and 3.13; `cancel()` from 3.15.
    """

    def __init__(self) -> None:
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._cancel_on_enter = False
        self._parent_cancel_requested = False
        self._loop: Any = None
        self._is_loop_ours = False
        self._parent_task: Any = None
        self._tasks: set[Task[Any]] = set()
        self._arriving = 0  # tasks that have succeeded, each with a turn to come
        self._errors: list[BaseException] | None = None  # a list if there are any
        self._base_error: BaseException | None = None
        self._on_completed_fut: Any = None  # set when the last task is done

    def __repr__(self) -> str:
        info = [""]
        if self._left():
            info.append(f"tasks={self._left()}")
        if self._errors:
            info.append(f"errors={len(self._errors)}")
        if self._aborting:
            info.append("cancelling")
        elif self._entered:
            info.append("entered")
        return f"<TaskGroup{' '.join(info)}>"

    @property
    def _waiting_task(self) -> Any:
        """Who waits for the group's tasks, for the call graph (see future.py)."""
        return self._parent_task

    def create_task(self, coro: Coroutine[Any, Any, _T], **kwargs: Any) -> Task[_T]:
        """Start a task in this group; arguments as for `create_task()`.

        Raises RuntimeError, and closes `coro`, before the group is entered, after
        it is finished, and while it is shutting down.
        """
        if not self._entered or self._aborting or (self._exiting and not self._left()):
            self._refuse(coro)
        task: Task[_T]
        loop = self._loop
        if kwargs:
            task = loop.create_task(coro, **kwargs)
        elif self._is_loop_ours and loop._spawns and type(coro) is CoroutineType:
            task = _spawn(loop, coro, copy_context())
        else:
            task = loop.create_task(coro)
        if type(task) is Task and task._state is _PENDING and task._waiters is None:
            task._waiters = self
        elif (
            type(task) is Task
            and task._state is _FINISHED
            and task._exception is None
            and task._direct
            and type(self) is TaskGroup
            and not installed  # a timeline shows whom the parent waits for
        ):
            # Eager, and over.  It still counts until its turn, and need not be held.
            self._arriving += 1
            self._loop._ready.append(self)
            return task
        else:
            self._listen_to(task)
        self._tasks.add(task)
        # An eager first step may have cancelled the group before we knew it.
        if self._aborting and not task.done():
            task.cancel()
        try:
            return task
        finally:
            del task  # its exception's traceback holds this frame

    def _refuse(self, coro: Coroutine[Any, Any, Any]) -> NoReturn:
        if not self._entered:
            problem = "has not been entered"
        elif self._exiting and not self._left():
            problem = "is finished"
        else:
            problem = "is shutting down"
        coro.close()
        raise RuntimeError(f"TaskGroup {self!r} {problem}")

    def cancel(self) -> None:
        """Cancel the tasks and the body; the block then ends without an error.

        Before entering, it takes effect on entering; when finished, not at all.
        Source: CPython 3.15.
        """
        if not self._entered:
            self._cancel_on_enter = True
        elif (self._left() or not self._exiting) and not self._aborting:
            self._abort()
            self._cancel_parent()

    async def __aenter__(self) -> "TaskGroup":
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        if self._loop is None:
            self._loop = events.get_running_loop()
            self._is_loop_ours = isinstance(self._loop, TaskKeeping)
        self._parent_task = current_task(self._loop)
        if self._parent_task is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        self._entered = True
        if self._cancel_on_enter:
            self.cancel()
        return self

    async def __aexit__(
        self,
        et: type[BaseException] | None,
        exc: BaseException | None,
        tb: TracebackType | None,
    ) -> bool | None:
        del tb
        try:
            return await self._aexit(exc)
        finally:
            # An exception's traceback holds this frame; do not hold it in turn.
            self._parent_task = self._errors = self._base_error = None
            exc = None

    async def _aexit(self, exc: BaseException | None) -> bool:
        """Wait for the tasks, then decide what comes out of the block.

        True: nothing does, not even the body's exception.
        """
        self._exiting = True
        if exc is not None and _is_base_error(exc) and self._base_error is None:
            self._base_error = exc
        # `cancellation`: to be passed on.  `late`: arrived while aborting; ours
        # perhaps, perhaps somebody else's.
        cancellation: BaseException | None = None
        if isinstance(exc, CancelledError):
            cancellation = exc
        late: BaseException | None = None
        if exc is not None and not self._aborting:
            self._abort()
        while self._tasks or self._arriving:
            if self._on_completed_fut is None:
                self._on_completed_fut = _create_waiter(self._loop)
            try:
                await self._on_completed_fut
            except CancelledError as err:
                if not self._aborting:
                    cancellation = err
                    self._abort()
                else:
                    late = err
            self._on_completed_fut = None
        try:
            if self._base_error is not None:
                raise self._base_error
            if self._parent_cancel_requested:
                # Take our own request back.  Were there others, they count.
                if self._parent_task.uncancel() == 0:
                    cancellation = None
                elif cancellation is None:
                    cancellation = late
            if cancellation is not None and not self._errors:
                raise cancellation
            if exc is not None and not isinstance(exc, CancelledError):
                self._add_error(exc)
            if not self._errors:
                return True
            # A cancellation from outside must not get lost behind the errors:
            # deliver it again, at the parent's next await.
            if self._parent_task.cancelling():
                self._parent_task.uncancel()
                self._parent_task.cancel()
            if isinstance(exc, GeneratorExit) and len(self._errors) == 1:
                raise exc  # aclose() of a generator around the group expects it
            raise BaseExceptionGroup(
                "unhandled errors in a TaskGroup", self._errors
            ) from None
        finally:
            exc = cancellation = late = None

    def _add_error(self, exc: BaseException) -> None:
        if self._errors is None:
            self._errors = []
        self._errors.append(exc)

    def _abort(self) -> None:
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _cancel_parent(self) -> None:
        if self._parent_task is not None and not self._parent_cancel_requested:
            self._parent_cancel_requested = True
            self._parent_task.cancel()

    def _left(self) -> int:
        return len(self._tasks) + self._arriving

    def _run(self) -> None:
        """A turn in the ready queue: for a task that was done from the first."""
        self._arriving -= 1
        if self._on_completed_fut is not None:
            self._see_whether_completed()

    def _see_whether_completed(self) -> None:
        if self._tasks or self._arriving or self._on_completed_fut.done():
            return
        self._on_completed_fut.set_result(True)

    def _on_task_done(self, task: Any) -> None:
        self._tasks.discard(task)
        if self._on_completed_fut is not None:
            self._see_whether_completed()
        if type(task) is Task:  # told without a context, which few need
            exc = task._exception
            if exc is not None:
                task._unretrieved = False
                task._context.copy().run(self._on_error, task, exc)
        elif not task.cancelled() and (exc := task.exception()) is not None:
            self._on_error(task, exc)

    _hear = _on_task_done

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls._hear = cls._on_task_done  # its own, perhaps

    def _on_error(self, task: Any, exc: BaseException) -> None:
        self._add_error(exc)
        if _is_base_error(exc) and self._base_error is None:
            self._base_error = exc
        if self._parent_task.done():
            # The parent left without waiting (its coroutine was closed).
            self._loop.call_exception_handler(
                {
                    "message": f"Task {task!r} has errored out but its parent "
                    f"task {self._parent_task} is already completed",
                    "exception": exc,
                    "task": task,
                }
            )
        elif not self._aborting and not self._parent_cancel_requested:
            self._abort()
            self._cancel_parent()


def _is_base_error(exc: BaseException) -> bool:
    return isinstance(exc, (SystemExit, KeyboardInterrupt))
