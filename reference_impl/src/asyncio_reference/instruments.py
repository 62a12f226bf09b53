"""Instruments: objects that are told what tasks and loops do, as it happens.

An instrument is any object with some of these methods:

    task_created(task)                      task_waiting_on(task, future or None)
    task_step_started(task)                 task_cancel_requested(task, message)
    task_step_finished(task)                task_done(task)
    loop_iteration(loop, ready, timeout)    timer_scheduled(loop, handle)

`future` is None where the task merely lets others run.  `ready` is the number of
callbacks about to run, `timeout` what the poll was given in seconds (None: no end).
Methods run in the loop's thread, synchronously; an exception in one is logged and
goes no further.  The word and the idea are trio's.

Refuses to: cost anything when none is installed.  The callers ask whether
`installed` is empty, which is one load and one jump.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from .log import logger

__all__ = ("install", "instrument", "uninstall")

installed: list[object] = []


def install(instrument: object) -> None:
    """Tell `instrument` everything from now on, in every loop and thread."""
    installed.append(instrument)


def uninstall(instrument: object) -> None:
    """Stop telling it.  Raises ValueError if it is not installed."""
    installed.remove(instrument)


@contextmanager
def instrument(instrument: object) -> Iterator[object]:
    """Install `instrument` for the length of a `with` block."""
    install(instrument)
    try:
        yield instrument
    finally:
        uninstall(instrument)


def emit(event: str, *details: object) -> None:
    """Call the method `event` of every instrument that has it."""
    for instrument in tuple(installed):
        method = getattr(instrument, event, None)
        if method is None:
            continue
        try:
            method(*details)
        except Exception:
            logger.exception("Instrument %r failed in %s", instrument, event)
