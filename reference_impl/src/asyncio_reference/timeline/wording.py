"""Short texts for arguments, results and errors that are the same in every run.

Refuses to: call `repr` of anything but plain values. A program may watch its own.
"""

import math

LONGEST = 48
# Coroutines that an implementation runs for its own ends, and may call as it likes.
OWN = {
    "_accept_connection2": "a connection",
    "_accepted": "a connection",
    "_create_server_getaddrinfo": "an address",
    "_ensure_resolved": "an address",
    "ensure_resolved": "an address",
}


def coroutine(qualified: str) -> str:
    """The name of a coroutine, without the functions that it was defined in."""
    return qualified.rpartition("<locals>.")[2]


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


def argument(value: object) -> str:
    """A value that a coroutine was called with."""
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
