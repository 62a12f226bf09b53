"""Short texts for coroutines, results and errors that are the same in every run.

Refuses to: call `repr` of anything but plain values. A program may watch its own.
"""

import math
import sys
from typing import Any

LONGEST = 48


def called(coroutine: Any, program: str) -> str:
    """The call that made a coroutine: `fetch('slow', 0.2)`, as far as its arguments are
    plain.

    Below 3.13 to read a frame's variables is to hold on to them, so there it is
    `fetch`.
    """
    name = getattr(coroutine, "__qualname__", None) or type(coroutine).__name__
    name = name.rpartition("<locals>.")[2]
    frame = getattr(coroutine, "cr_frame", None)
    if frame is not None and name == "sleep":
        return f"sleep({number(frame.f_locals.get('delay'))})"
    if frame is None or frame.f_code.co_filename != program:
        return str(name.rpartition(".")[2])
    if sys.version_info < (3, 13):
        return str(name)
    code = frame.f_code
    count = code.co_argcount + code.co_kwonlyargcount
    if not count:
        return str(name)
    variables = frame.f_locals
    given = [variables.get(variable) for variable in code.co_varnames[:count]]
    if code.co_varnames[:1] == ("self",):
        del given[0]
    shown = [_argument(value) for value in given]
    while shown and shown[-1] == "…":
        shown.pop()
    return short(f"{name}({', '.join(shown)})") if shown else str(name)


def value(result: object) -> str:
    """A result as text, if it is short and the same in every run; nothing for None."""
    return "" if result is None or not _plain(result) else short(repr(result))


def given(name: str) -> str:
    """A name, if the program gave it: those of asyncio count on through the life of a
    process.
    """
    return "" if name.startswith("Task-") and name[5:].isdigit() else short(name)


def number(value: object) -> str:
    """`0.3`, also where arithmetic made it 0.30000000000000004."""
    return f"{value:.6g}" if isinstance(value, float) and value % 1 else repr(value)


def short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _argument(value: object) -> str:
    if isinstance(value, type):
        return value.__name__
    if isinstance(value, BaseException):
        return type(value).__name__
    return number(value) if _plain(value) else "…"


def _plain(value: object) -> bool:
    if isinstance(value, (list, tuple)):
        return len(value) < 20 and all(map(_plain, value))
    if isinstance(value, float):
        return math.isfinite(value)
    return isinstance(value, (str, int, bytes))


def error(raised: BaseException) -> str:
    message = str(raised).partition("\n")[0]
    name = type(raised).__name__
    if not message or " at 0x" in message:
        return name
    return short(f"{name}: {message}")
