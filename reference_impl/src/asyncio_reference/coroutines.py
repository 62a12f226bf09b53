"""What counts as a coroutine, and how one is described.

Refuses to: accept generators.  Since 3.12 only `async def` objects, and classes
that register themselves as `collections.abc.Coroutine`, are coroutines.
"""

import collections.abc
import inspect
import os
import sys
import types
import warnings
from typing import Any, TypeGuard

__all__ = ("iscoroutine", "iscoroutinefunction")

_is_coroutine = object()  # the marker that old decorators leave on functions


def _is_debug_mode() -> bool:
    if sys.flags.dev_mode:
        return True
    if sys.flags.ignore_environment:
        return False
    return bool(os.environ.get("PYTHONASYNCIODEBUG"))


def iscoroutinefunction(func: object) -> bool:
    """Whether calling `func` gives a coroutine.  Deprecated since 3.14.

    Use `inspect.iscoroutinefunction()`.
    """
    warnings.warn(
        "'asyncio.iscoroutinefunction' is deprecated and slated for removal in "
        "Python 3.16; use inspect.iscoroutinefunction() instead",
        DeprecationWarning,
        stacklevel=2,
    )
    return _iscoroutinefunction(func)


def _iscoroutinefunction(func: Any) -> bool:
    return (
        inspect.iscoroutinefunction(func)
        or getattr(func, "_is_coroutine", None) is _is_coroutine
    )


def iscoroutine(
    obj: object,
) -> TypeGuard[collections.abc.Coroutine[Any, Any, Any]]:
    """Whether `obj` is a coroutine object (not a function that makes one)."""
    # The exact type first: the abstract class costs ten times as much to ask.
    return type(obj) is types.CoroutineType or isinstance(
        obj, collections.abc.Coroutine
    )


def _first(obj: object, *names: str) -> Any:
    """The first attribute that is set; coroutines have cr_, generators gi_."""
    return next(filter(None, (getattr(obj, name, None) for name in names)), None)


def _format_coroutine(coro: object) -> str:
    """`name() running at FILE:LINE`, or what of it can be known."""
    name = _first(coro, "__qualname__", "__name__")
    text = f"{name or f'<{type(coro).__name__} without __name__>'}()"
    code = _first(coro, "cr_code", "gi_code")
    if code is None:
        return f"{text} running" if _first(coro, "cr_running", "gi_running") else text
    filename = code.co_filename or "<empty co_filename>"
    frame = _first(coro, "gi_frame", "cr_frame")
    if frame is None:
        return f"{text} done, defined at {filename}:{code.co_firstlineno}"
    return f"{text} running at {filename}:{frame.f_lineno}"
