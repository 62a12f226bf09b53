"""How callbacks and creation stacks look in `repr()` and in logs.

Refuses to: show argument values outside debug mode; they may be secrets.
"""

import functools
import inspect
import reprlib
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from types import FrameType
from typing import Any

from . import constants


def _get_function_source(func: Any) -> tuple[str, int] | None:
    func = inspect.unwrap(func)
    while isinstance(func, functools.partial | functools.partialmethod):
        func = inspect.unwrap(func.func)
    if not inspect.isfunction(func):
        return None
    return func.__code__.co_filename, func.__code__.co_firstlineno


def _format_callback_source(
    func: Callable[..., object], args: Sequence[object], *, debug: bool = False
) -> str:
    text = _format_callback(func, args, None, debug=debug)
    source = _get_function_source(func)
    return f"{text} at {source[0]}:{source[1]}" if source else text


def _format_args_and_kwargs(
    args: Sequence[object], kwargs: Mapping[str, object] | None, *, debug: bool = False
) -> str:
    if not debug:
        return "()"
    items = [reprlib.repr(arg) for arg in args or ()]
    items += [f"{name}={reprlib.repr(arg)}" for name, arg in (kwargs or {}).items()]
    return f"({', '.join(items)})"


def _format_callback(
    func: Any,
    args: Sequence[object],
    kwargs: Mapping[str, object] | None,
    *,
    debug: bool = False,
    suffix: str = "",
) -> str:
    """`name(arguments)`; a partial shows one pair of brackets per layer."""
    while isinstance(func, functools.partial):
        suffix = _format_args_and_kwargs(args, kwargs, debug=debug) + suffix
        func, args, kwargs = func.func, func.args, func.keywords
    name = (
        getattr(func, "__qualname__", None)
        or getattr(func, "__name__", None)
        or repr(func)
    )
    return name + _format_args_and_kwargs(args, kwargs, debug=debug) + suffix


def extract_stack(
    f: FrameType | None = None, limit: int | None = None
) -> traceback.StackSummary:
    """The stack above frame `f` (default: the caller), oldest entry first.

    `limit` is the number of entries, `constants.DEBUG_STACK_DEPTH` if None.
    Source lines are looked up only when somebody prints them.
    """
    if f is None:
        f = sys._getframe(1)
    if limit is None:
        limit = constants.DEBUG_STACK_DEPTH
    stack = traceback.StackSummary.extract(
        traceback.walk_stack(f), limit=limit, lookup_lines=False
    )
    stack.reverse()
    return stack
