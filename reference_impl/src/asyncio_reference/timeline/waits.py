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
from collections.abc import Iterator
from types import CodeType, CoroutineType, FrameType, GeneratorType
from typing import Any

from . import wording
from .known import Tasks

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
        kind = type(coroutine)
        if kind is CoroutineType:
            frame, inner = coroutine.cr_frame, coroutine.cr_await
        elif kind is GeneratorType:
            frame, inner = coroutine.gi_frame, coroutine.gi_yieldfrom
        elif kind.__name__ == "FutureIter":
            return
        else:
            frame, inner = _of_others(coroutine)
        if frame is not None:
            yield frame
            coroutine = inner
        else:
            coroutine = _inside(coroutine)


def _of_others(coroutine: Any) -> tuple[FrameType | None, Any]:
    """Frame and what is awaited, of generators that are not the interpreter's own."""
    for kind in ("cr", "gi", "ag"):
        frame = getattr(coroutine, f"{kind}_frame", None)
        if frame is not None:
            link = "gi_yieldfrom" if kind == "gi" else f"{kind}_await"
            return frame, getattr(coroutine, link)
    return None, None


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
    coroutine: Any, future: Any, program: str, tasks: Tasks
) -> tuple[int, str, tuple[int, ...]]:
    """Line, words, and the indexes of the tasks that are waited for."""
    # As `chain` goes, but for what nearly all awaits consist of without a generator and
    # without frames: who asks for one has it made, to last as long as its coroutine.
    of_program: Any = None
    library: list[Any] = []
    while type(coroutine) is CoroutineType:
        code = coroutine.cr_code
        if code.co_filename == program:
            of_program = coroutine
            if library:
                library = []
        elif code.co_name == "sleep" and not library and code.co_qualname == "sleep":
            # Nothing of the library is above it, nor of the program below.
            at = of_program.cr_frame.f_lineno if of_program is not None else 0
            sleeping: Any = coroutine.cr_frame
            return at, _sleep(sleeping.f_locals["delay"]), ()
        else:
            library.append(coroutine)
        coroutine = coroutine.cr_await
    at = of_program.cr_frame.f_lineno if of_program is not None else 0
    library = [inner.cr_frame for inner in library]
    if not _is_of_future(coroutine, program):
        for frame in chain(coroutine):
            if frame.f_code.co_filename == program:
                at = frame.f_lineno or 0
                library = []
            elif frame.f_code.co_name != "__await__":
                library.append(frame)
    for frame in library:
        if named := _by_frame(frame.f_code, frame, tasks):
            return at, *named
    if named := _by_future(future, tasks):
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


def _is_of_future(innermost: Any, program: str) -> bool:
    """Whether it is a future that is awaited, of which no frame tells more."""
    if type(innermost) is GeneratorType:
        code = innermost.gi_code
        return (
            code.co_name == "__await__"
            and innermost.gi_yieldfrom is None
            and code.co_filename != program
        )
    return type(innermost).__name__ == "FutureIter"


def _sleep(delay: Any) -> str:
    return f"sleep({wording.number(delay)})"


def _by_frame(
    code: CodeType, frame: FrameType, tasks: Tasks
) -> tuple[str, tuple[int, ...]] | None:
    name, qualified = code.co_name, code.co_qualname
    if qualified == "sleep":
        return _sleep(frame.f_locals["delay"]), ()
    if qualified == "_wait":
        return "wait", tasks.among(frame.f_locals["fs"])
    if qualified == "_cancel_and_wait":
        return "its end", tasks.among([frame.f_locals["fut"]])
    if qualified == "to_thread":
        return "a thread", ()
    if qualified == "TaskGroup.__aexit__":
        return "TaskGroup", tasks.among(frame.f_locals["self"]._tasks)
    if qualified.startswith("_AsCompletedIterator."):
        return "as_completed", tasks.among(frame.f_locals["self"]._todo)
    if name in _SIGNALS and "." in qualified:
        owner = {base.__name__ for base in type(frame.f_locals.get("self")).__mro__}
        for base in (_PRIMITIVES & owner) | (_QUEUES & owner):
            own = type(frame.f_locals["self"]).__name__
            return f"{own if own in _PRIMITIVES | _QUEUES else base}.{name}", ()
    return None


def _by_future(future: Any, tasks: Tasks) -> tuple[str, tuple[int, ...]] | None:
    if found := tasks.among((future,)):
        return "a task", found
    if type(future).__name__ == "_GatheringFuture":
        return "gather", tasks.among(future._children)
    for callback, _ in getattr(future, "_callbacks", None) or ():
        code = getattr(callback, "__code__", None)
        if code is None:
            continue
        if "_chain_future" in code.co_qualname:
            return "a thread", ()
        if "shield" in code.co_qualname:
            cells = dict(zip(code.co_freevars, callback.__closure__ or (), strict=True))
            inner = cells["inner"].cell_contents if "inner" in cells else None
            return "shield", tasks.among([inner])
    return None
