"""Waiting without burning the processor: the Worker's thread really sleeps.

The host (worker.js) brings one function, `wait(milliseconds)`, over Atomics.wait; it sends
buffered output on before it sleeps. Nothing here knows of event loops or threads.
"""

from collections.abc import Callable

_FOREVER = float("inf")


def _no_host(milliseconds: float) -> None:
    raise RuntimeError("the host has not said how to wait")


_wait: Callable[[float], None] = _no_host


def _nothing() -> None:
    pass


before: Callable[[], None] = _nothing
"""Called before anything waits."""


def set_host(wait: Callable[[float], None]) -> None:
    """Take the host's function; it must be set anew in a process restored from a snapshot."""
    global _wait
    _wait = wait


def checked(seconds: float) -> float:
    """A length of time, as `time.sleep` takes it.

    Raises ValueError for a negative length, TypeError for no number.
    """
    if not isinstance(seconds, (int, float)):
        if not hasattr(seconds, "__index__"):
            raise TypeError(
                f"'{type(seconds).__name__}' object cannot be interpreted as an integer"
            )
        seconds = seconds.__index__()
    if seconds != seconds:
        raise ValueError("Invalid value NaN (not a number)")
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    return seconds


def sleep(seconds: float, /) -> None:
    """`time.sleep` of the only thread."""
    milliseconds = checked(seconds) * 1000
    before()
    _wait(milliseconds)


def block(seconds: float | None) -> None:
    """Sleep for `seconds`; None: for ever, that is until the reader presses Stop."""
    before()
    _wait(_FOREVER if seconds is None else max(0.0, seconds) * 1000)
