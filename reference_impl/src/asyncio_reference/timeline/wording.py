"""Short texts for coroutines, results and errors that are the same in every run.

Refuses to: call `repr` of anything but plain values. A program may watch its own.
"""

import math
import sys
from functools import lru_cache
from types import CodeType
from typing import Any

LONGEST = 48
# Coroutines that an implementation runs for its own ends, and may call as it likes.
OWN = {
    "_accept_connection2": "a connection",
    "_accepted": "a connection",
    "_create_server_getaddrinfo": "an address",
    "_ensure_resolved": "an address",
    "ensure_resolved": "an address",
}


def called(coroutine: Any, program: str) -> str:
    """The call that made a coroutine: `fetch('slow', 0.2)`, as far as its arguments are
    plain.

    Below 3.13 to read a frame's variables is to hold on to them, so there it is
    `fetch`.
    """
    name = _short_name(
        getattr(coroutine, "__qualname__", None) or type(coroutine).__name__
    )
    frame = getattr(coroutine, "cr_frame", None)
    if frame is not None and name == "sleep":
        return f"sleep({number(frame.f_locals.get('delay'))})"
    if frame is None or frame.f_code.co_filename != program:
        name = name.rpartition(".")[2]
        return OWN.get(name, name)
    if sys.version_info < (3, 13):
        return name
    if not (parameters := _parameters(frame.f_code)):
        return name
    variables = frame.f_locals
    shown = [_argument(variables.get(parameter)) for parameter in parameters]
    while shown and shown[-1] == "…":
        shown.pop()
    return short(f"{name}({', '.join(shown)})") if shown else name


@lru_cache(1000)
def _short_name(qualified: str) -> str:
    return qualified.rpartition("<locals>.")[2]


@lru_cache(1000)
def _parameters(code: CodeType) -> tuple[str, ...]:
    """Those that a call names, without `self`."""
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    return names[1:] if names[:1] == ("self",) else names


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
    if type(value) is int:
        return str(value)
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
