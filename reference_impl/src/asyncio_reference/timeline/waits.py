"""What a suspended coroutine waits for, in words and tasks, read from its chain of
awaits.

The same reading serves both implementations, for they share public names: the innermost
frame of the program gives the line, the library's frame below it says `sleep` or
`Lock.acquire`, and where there is none, the future itself tells (a task, gather,
shield).

Refuses to: keep a frame or a future, and to read the variables of the program's own
frames.
"""

import gc
from collections.abc import Callable, Iterator
from types import CodeType, FrameType
from typing import Any

from . import wording

Indexes = Callable[[Any], int | None]
"""The index of a task, or None for anything else."""

_SIGNALS = frozenset({"acquire", "wait", "get", "put", "join", "wait_for"})
_PRIMITIVES = frozenset(
    {"Lock", "Semaphore", "BoundedSemaphore", "Event", "Condition", "Barrier"}
)
_QUEUES = frozenset({"Queue", "LifoQueue", "PriorityQueue"})


def chain(coroutine: Any) -> Iterator[FrameType]:
    """The frames of a coroutine and of what it awaits, outermost first."""
    seen = 0
    while coroutine is not None and seen < 1000:
        seen += 1
        for kind in ("cr", "gi", "ag"):
            frame = getattr(coroutine, f"{kind}_frame", None)
            if frame is not None:
                yield frame
                link = "gi_yieldfrom" if kind == "gi" else f"{kind}_await"
                coroutine = getattr(coroutine, link)
                break
        else:
            coroutine = _inside(coroutine)


def _inside(opaque: Any) -> Any:
    """What one of the interpreter's wrappers around generators wraps, else None."""
    if type(opaque).__name__ not in (
        "async_generator_asend",
        "async_generator_athrow",
        "anext_awaitable",
        "coroutine_wrapper",
    ):
        return None
    for inner in gc.get_referents(opaque):
        if hasattr(inner, "cr_frame") or hasattr(inner, "ag_frame"):
            return inner
    return None


def line(coroutine: Any, program: str) -> int:
    """The line of the program that the coroutine stands at, innermost."""
    frame = getattr(coroutine, "cr_frame", None)
    if frame is not None and coroutine.cr_await is None:
        at: int = frame.f_lineno or 0
        return at if frame.f_code.co_filename == program else 0
    found = 0
    for frame in chain(coroutine):
        if frame.f_code.co_filename == program:
            found = frame.f_lineno or 0
    return found


def describe(
    coroutine: Any, future: Any, program: str, index: Indexes
) -> tuple[int, str, tuple[int, ...]]:
    """Line, words, and the indexes of the tasks that are waited for."""
    at = 0
    library: list[FrameType] = []
    for frame in chain(coroutine):
        if frame.f_code.co_filename == program:
            at = frame.f_lineno or 0
            library = []
        elif frame.f_code.co_name != "__await__":
            library.append(frame)
    for frame in library:
        if named := _by_frame(frame.f_code, frame, index):
            return at, *named
    if named := _by_future(future, index):
        return at, *named
    if future is None:
        return at, "the next turn", ()
    if library and library[0].f_code.co_name not in (
        "__aexit__",
        "__aenter__",
        "wait_for",
    ):
        name = library[0].f_code.co_name
        return at, wording.OWN.get(name, name.lstrip("_")), ()
    return at, "a future", ()


def _by_frame(
    code: CodeType, frame: FrameType, index: Indexes
) -> tuple[str, tuple[int, ...]] | None:
    name, qualified = code.co_name, code.co_qualname
    if qualified == "sleep":
        return f"sleep({wording.number(frame.f_locals['delay'])})", ()
    if qualified == "_wait":
        return "wait", _tasks(frame.f_locals["fs"], index)
    if qualified == "_cancel_and_wait":
        return "its end", _tasks([frame.f_locals["fut"]], index)
    if qualified == "to_thread":
        return "a thread", ()
    if qualified == "TaskGroup.__aexit__":
        return "TaskGroup", _tasks(frame.f_locals["self"]._tasks, index)
    if qualified.startswith("_AsCompletedIterator."):
        return "as_completed", _tasks(frame.f_locals["self"]._todo, index)
    if name in _SIGNALS and "." in qualified:
        owner = {base.__name__ for base in type(frame.f_locals.get("self")).__mro__}
        for known in (_PRIMITIVES & owner) | (_QUEUES & owner):
            own = type(frame.f_locals["self"]).__name__
            return f"{own if own in _PRIMITIVES | _QUEUES else known}.{name}", ()
    return None


def _by_future(future: Any, index: Indexes) -> tuple[str, tuple[int, ...]] | None:
    if index(future) is not None:
        return "a task", _tasks([future], index)
    if type(future).__name__ == "_GatheringFuture":
        return "gather", _tasks(future._children, index)
    for callback, _ in getattr(future, "_callbacks", None) or ():
        code = getattr(callback, "__code__", None)
        if code is None:
            continue
        if "_chain_future" in code.co_qualname:
            return "a thread", ()
        if "shield" in code.co_qualname:
            cells = dict(zip(code.co_freevars, callback.__closure__ or (), strict=True))
            inner = cells["inner"].cell_contents if "inner" in cells else None
            return "shield", _tasks([inner], index)
    return None


def _tasks(futures: Any, index: Indexes) -> tuple[int, ...]:
    found = (index(future) for future in futures)
    return tuple(sorted({number for number in found if number is not None}))
