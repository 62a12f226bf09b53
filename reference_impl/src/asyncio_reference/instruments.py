"""Instruments: objects that are told what tasks and loops do, as it happens.

An instrument is any object with some of these methods:

    task_created(task)                      task_waiting_on(task, future or None)
    task_step_started(task)                 task_cancel_requested(task, message)
    task_step_finished(task)                task_done(task)
    task_destroyed(task)                    timer_scheduled(loop, handle)
    loop_iteration(loop, ready, timeout)

`future` is None where the task merely lets others run.  Destroyed is a task that
nobody refers to any more while it is pending.  `ready` is the number of
callbacks about to run, `timeout` what the poll was given in seconds (None: no end).
One that has `hears_of_sleep = False` is told of no timer of `sleep()`: that saves time.
Methods run in the loop's thread, synchronously; an exception in one is logged and
goes no further.  The word and the idea are trio's.

Refuses to: cost anything when none is installed.  The callers ask whether
`installed` is empty, which is one load and one jump.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from .log import logger

__all__ = ("install", "instrument", "uninstall")

installed: list[object] = []


def _nobody(*details: object) -> None:
    pass


class _Told:
    """Each event as one callable, made anew whenever the instruments change.

    A step asks for no list and looks nothing up: it calls `told.task_step_started`.
    """

    task_created: Callable[[Any], None]
    task_step_started: Callable[[Any], None]
    task_step_finished: Callable[[Any], None]
    task_waiting_on: Callable[[Any, Any], None]
    task_cancel_requested: Callable[[Any, Any], None]
    task_done: Callable[[Any], None]
    task_destroyed: Callable[[Any], None]
    loop_iteration: Callable[[Any, int, float | None], None]
    timer_scheduled: Callable[[Any, Any], None]

    of_sleep: bool
    """Whether the timer of a `sleep()` is to be a handle that can be shown."""

    def tell(self, instruments: list[object]) -> None:
        for event in _EVENTS:
            told = _nobody
            for instrument in instruments:
                method = getattr(instrument, event, None)
                if method is not None:
                    told = _then(told, _netted(method, instrument, event))
            setattr(self, event, told)
        self.of_sleep = any(
            hasattr(instrument, "timer_scheduled")
            and getattr(instrument, "hears_of_sleep", True)
            for instrument in instruments
        )


def _then(first: Any, second: Any) -> Any:
    if first is _nobody:
        return second

    def both(*details: object) -> None:
        first(*details)
        second(*details)

    return both


def _netted(method: Any, instrument: object, event: str) -> Any:
    """The method, whose exceptions are logged and go no further."""

    # Three, because passing `*details` on would cost twice as much.
    def tell_one(detail: object) -> None:
        try:
            method(detail)
        except Exception:
            logger.exception("Instrument %r failed in %s", instrument, event)

    def tell_two(detail: object, other: object) -> None:
        try:
            method(detail, other)
        except Exception:
            logger.exception("Instrument %r failed in %s", instrument, event)

    def tell_three(detail: object, other: object, third: object) -> None:
        try:
            method(detail, other, third)
        except Exception:
            logger.exception("Instrument %r failed in %s", instrument, event)

    if event == "loop_iteration":
        return tell_three
    return tell_two if event in _OF_TWO else tell_one


_EVENTS = (
    "task_created",
    "task_step_started",
    "task_step_finished",
    "task_waiting_on",
    "task_cancel_requested",
    "task_done",
    "task_destroyed",
    "loop_iteration",
    "timer_scheduled",
)
_OF_TWO = frozenset({"task_waiting_on", "task_cancel_requested", "timer_scheduled"})
told = _Told()
told.tell(installed)


def install(instrument: object) -> None:
    """Tell `instrument` everything from now on, in every loop and thread."""
    installed.append(instrument)
    told.tell(installed)


def uninstall(instrument: object) -> None:
    """Stop telling it.  Raises ValueError if it is not installed."""
    installed.remove(instrument)
    told.tell(installed)


@contextmanager
def instrument(instrument: object) -> Iterator[object]:
    """Install `instrument` for the length of a `with` block."""
    install(instrument)
    try:
        yield instrument
    finally:
        uninstall(instrument)
