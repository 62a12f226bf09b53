"""The call graph: where a task is, and who waits for it.

A traceback shows the calls below a task.  Above it are no calls but waiters, and
there may be several: so the whole is a graph, here a tree growing from one future.

Refuses to: look into other processes.
"""

import inspect
import sys
from dataclasses import dataclass
from types import FrameType
from typing import Any, TextIO

from . import events
from .future import Future
from .registry import current_task
from .task import Task

__all__ = (
    "capture_call_graph",
    "format_call_graph",
    "print_call_graph",
    "FrameCallGraphEntry",
    "FutureCallGraph",
)

_COROUTINE = inspect.CO_COROUTINE | inspect.CO_ITERABLE_COROUTINE
_ASYNC = inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR
_GENERATOR = _ASYNC | inspect.CO_GENERATOR


@dataclass(frozen=True, slots=True)
class FrameCallGraphEntry:
    """One frame of a call stack."""

    frame: FrameType


@dataclass(frozen=True, slots=True)
class FutureCallGraph:
    """A future, its frames (innermost first), and the graphs of its waiters."""

    future: Future[Any]
    call_stack: tuple[FrameCallGraphEntry, ...]
    awaited_by: tuple["FutureCallGraph", ...]


def capture_call_graph(
    future: Future[Any] | None = None,
    /,
    *,
    depth: int = 1,
    limit: int | None = None,
) -> FutureCallGraph | None:
    """The call graph of `future`, by default of the current task.

    For the current task, `depth` innermost frames are left out.  `limit` bounds
    each call stack: to the innermost entries if positive, the outermost if
    negative, none at all if 0.  None if there is no current task.  Raises
    RuntimeError outside a loop without `future`, TypeError for what is no Future.
    Source of the semantics: CPython 3.14.
    """
    loop = events._get_running_loop()
    if future is None:
        if loop is None:
            raise RuntimeError(
                "capture_call_graph() is called outside of a running "
                "event loop and no *future* to introspect was provided"
            )
        future = current_task(loop)
        if future is None:
            return None
    elif loop is None or future is not current_task(loop):
        return _graph_of(future, limit)
    _check_future(future)
    frames = _frames_of_caller(sys._getframe(depth)) if limit != 0 else []
    if limit is not None:
        frames = frames[:limit] if limit > 0 else frames[limit:]
    return _graph(future, frames, limit)


def _check_future(future: object) -> None:
    if not isinstance(future, Future):
        raise TypeError(
            f"{future!r} object does not appear to be compatible with asyncio.Future"
        )


def _graph(
    future: Future[Any], frames: list[FrameType], limit: int | None
) -> FutureCallGraph:
    return FutureCallGraph(
        future,
        tuple(FrameCallGraphEntry(frame) for frame in frames),
        tuple(_graph_of(waiter, limit) for waiter in future._asyncio_awaited_by or ()),
    )


def _graph_of(future: Any, limit: int | None) -> FutureCallGraph:
    """The graph of a future that is not running: follow what awaits what."""
    _check_future(future)
    frames = []
    get_coro = getattr(future, "get_coro", None)
    awaiting = get_coro() if get_coro is not None and limit != 0 else None
    while awaiting is not None:
        if hasattr(awaiting, "cr_await"):
            frame, awaiting = awaiting.cr_frame, awaiting.cr_await
        elif hasattr(awaiting, "ag_await"):
            frame, awaiting = awaiting.ag_frame, awaiting.ag_await
        else:
            break
        if frame is not None:
            frames.append(frame)
    if limit:
        frames = frames[:limit] if limit > 0 else frames[limit:]
    return _graph(future, frames[::-1], limit)


def _frames_of_caller(frame: FrameType | None) -> list[FrameType]:
    """Frames from `frame` out to the task's own coroutine."""
    frames = []
    while frame is not None:
        frames.append(frame)
        caller = frame.f_back
        if frame.f_code.co_flags & _ASYNC and (
            caller is not None and not caller.f_code.co_flags & _GENERATOR
        ):
            break  # called by the step, which is not the program's
        frame = caller
    return frames


def format_call_graph(
    future: Future[Any] | None = None,
    /,
    *,
    depth: int = 1,
    limit: int | None = None,
) -> str:
    """The call graph as text; parameters as for `capture_call_graph()`."""
    graph = capture_call_graph(future, depth=depth + 1, limit=limit)
    return "" if graph is None else "\n".join(_lines(graph))


def _lines(graph: FutureCallGraph) -> list[str]:
    name = (
        f"name={graph.future.get_name()!r}, " if isinstance(graph.future, Task) else ""
    )
    kind = "Task" if name else "Future"
    lines = [f"* {kind}({name}id={id(graph.future):#x})"]
    if graph.call_stack:
        lines.append("  + Call stack:")
        lines += [_line(entry.frame) for entry in graph.call_stack]
    if graph.awaited_by:
        lines.append("  + Awaited by:")
        for waiter in graph.awaited_by:
            lines += [f"    {line}" for line in _lines(waiter)]
    return lines


def _line(frame: FrameType) -> str:
    code = frame.f_code
    kind = ""
    if code.co_flags & _COROUTINE:
        kind = "async "
    elif code.co_flags & inspect.CO_ASYNC_GENERATOR:
        kind = "async generator "
    elif code.co_flags & inspect.CO_GENERATOR:
        kind = "generator "
    return (
        f"  |   File {code.co_filename!r}, line {frame.f_lineno}, "
        f"in {kind}{code.co_qualname}()"
    )


def print_call_graph(
    future: Future[Any] | None = None,
    /,
    *,
    file: TextIO | None = None,
    depth: int = 1,
    limit: int | None = None,
) -> None:
    """Print what `format_call_graph()` gives to `file`, default `sys.stdout`."""
    print(format_call_graph(future, depth=depth + 1, limit=limit), file=file)


def future_add_to_awaited_by(fut: Any, waiter: Any, /) -> None:
    """Note, for the call graph, that `waiter` waits for `fut`.

    Objects that are not Futures of this package are passed over silently.
    """
    if isinstance(fut, Future) and isinstance(waiter, Future):
        if fut._awaiters is None:
            fut._awaiters = set()
        fut._awaiters.add(waiter)


def future_discard_from_awaited_by(fut: Any, waiter: Any, /) -> None:
    """Take back what `future_add_to_awaited_by()` noted."""
    if isinstance(fut, Future) and fut._awaiters is not None:
        fut._awaiters.discard(waiter)
