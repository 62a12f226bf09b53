"""What a stack shows: the program and what it calls, as on a desktop, not what runs it here.

Below a program are the frames of `program`, below a thread those of `threads`, and what is C
elsewhere is Python here. Refuses: to hide anything from who follows `f_back`.
"""

import linecache
import traceback
import warnings
from collections.abc import Iterable, Iterator
from types import CoroutineType, FrameType
from typing import Any

_FOLDER = __file__.rpartition("/")[0] + "/"


def of_runner(frame: FrameType) -> bool:
    """Whether a frame is one of this package."""
    return frame.f_code.co_filename.startswith(_FOLDER)


def _shown(extended: Iterable[tuple[FrameType, Any]]) -> Iterator[tuple[FrameType, Any]]:
    return (item for item in extended if not of_runner(item[0]))


def _warn_unawaited_coroutine(coro: CoroutineType[Any, Any, Any]) -> None:
    """`warnings`' own, which C calls; where the coroutine was made is told without the runner."""
    lines = [f"coroutine '{coro.__qualname__}' was never awaited\n"]
    if coro.cr_origin is not None:
        lines.append("Coroutine created at (most recent call last)\n")
        lines += traceback.format_list(
            [
                (filename, number, name, linecache.getline(filename, number))
                for filename, number, name in reversed(coro.cr_origin)
                if not filename.startswith(_FOLDER)
            ]
        )
    message = "".join(lines).rstrip("\n")
    warnings.warn(message, category=RuntimeWarning, stacklevel=2, source=coro)


def install() -> None:
    """Every stack and traceback that `traceback` extracts, and the origin of a coroutine."""
    summary: Any = traceback.StackSummary
    extract = summary._extract_from_extended_frame_gen

    def extract_shown(cls: Any, frame_gen: Any, **options: Any) -> Any:
        return extract.__func__(cls, _shown(frame_gen), **options)

    summary._extract_from_extended_frame_gen = classmethod(extract_shown)
    vars(warnings)["_warn_unawaited_coroutine"] = _warn_unawaited_coroutine
