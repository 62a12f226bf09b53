"""How a task looks: `repr()`, its stack, its stack printed.

Refuses to: touch the task's state.
"""

import linecache
import reprlib
import traceback
from types import FrameType
from typing import Any, TextIO

from . import base_futures, coroutines


def _task_repr_info(task: Any) -> list[str]:
    info = base_futures._future_repr_info(task)
    if task.cancelling() and not task.done():
        info[0] = "cancelling"
    parts = [f"name={task.get_name()!r}"]
    if task._coro:
        parts.append(f"coro=<{coroutines._format_coroutine(task._coro)}>")
    if task._fut_waiter is not None:
        parts.append(f"wait_for={task._fut_waiter!r}")
    info[1:1] = parts
    return info


@reprlib.recursive_repr()
def _task_repr(task: Any) -> str:
    return f"<{type(task).__name__} {' '.join(_task_repr_info(task))}>"


def _task_get_stack(task: Any, limit: int | None) -> list[FrameType]:
    """See Task.get_stack().

    While suspended only the outermost coroutine's frame is known, for it has no
    caller; while running, its callers are the rest of the interpreter's stack.
    """
    frames: list[FrameType] = []
    frame = coroutines._first(task._coro, "cr_frame", "gi_frame", "ag_frame")
    if frame is not None:
        while frame is not None and (limit is None or len(frames) < limit):
            frames.append(frame)
            frame = frame.f_back
        frames.reverse()
    elif task._exception is not None:
        tb = task._exception.__traceback__
        while tb is not None and (limit is None or len(frames) < limit):
            frames.append(tb.tb_frame)
            tb = tb.tb_next
    return frames


def _task_print_stack(task: Any, limit: int | None, file: TextIO | None) -> None:
    entries = []
    for frame in task.get_stack(limit=limit):
        code = frame.f_code
        linecache.checkcache(code.co_filename)
        line = linecache.getline(code.co_filename, frame.f_lineno, frame.f_globals)
        entries.append((code.co_filename, frame.f_lineno, code.co_name, line))
    exc = task._exception
    if not entries:
        print(f"No stack for {task!r}", file=file)
    elif exc is not None:
        print(f"Traceback for {task!r} (most recent call last):", file=file)
    else:
        print(f"Stack for {task!r} (most recent call last):", file=file)
    traceback.print_list(entries, file=file)
    if exc is not None:
        for line in traceback.format_exception_only(exc):
            print(line, file=file, end="")


def _what_is_wrong(
    task: Any, yielded: Any, blocking: bool | None, same_loop: bool
) -> str:
    """Why the task does not wait for what its coroutine yielded.

    `blocking` is what the future said of itself, None if it is no future.
    """
    if not same_loop:
        return f"Task {task!r} got Future {yielded!r} attached to a different loop"
    if blocking:
        return f"Task cannot await on itself: {task!r}"
    if blocking is not None or hasattr(yielded, "gi_frame"):
        kind = " for generator" if blocking is None else ""
        return (
            f"yield was used instead of yield from{kind} in task {task!r} "
            f"with {yielded!r}"
        )
    return f"Task got bad yield: {yielded!r}"
