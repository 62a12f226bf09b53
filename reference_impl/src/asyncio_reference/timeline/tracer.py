"""Traces a program on the reference implementation, through its instruments.

Refuses to: run anything. It listens, for the length of a `with` block, to whatever
runs.
"""

import contextlib
import operator
import sys
from collections.abc import Iterator
from typing import Any

from .. import tasks
from ..events import _get_running_loop
from ..instruments import install, uninstall
from ..scheduling import Scheduling
from .recorder import GRAIN, LIMIT, Recorder
from .source import Source


def _name_of(task: Any) -> str | int:
    return task._number or task._name  # type: ignore[no-any-return]


SOURCE = Source(
    task=tasks.Task,
    running_loop=_get_running_loop,
    current_task=tasks.current_task,
    current_of=operator.attrgetter("_loop._current_task"),
    name_of=_name_of,
    watches=False,
    plain_time=Scheduling.time,
)


class _Instrument:
    """See asyncio_reference.instruments for when each of these is called."""

    hears_of_sleep = False

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        self.task_created = recorder.created
        self.task_step_started = recorder.started
        self.task_waiting_on = recorder.waiting
        self.task_done = recorder.done
        self.task_destroyed = recorder.destroyed

    def task_cancel_requested(self, task: Any, message: object) -> None:
        # Above this frame: who tells, then `Task.cancel`, then who called it.
        self._recorder.cancel(task, sys._getframe(3))

    def timer_scheduled(self, loop: Any, handle: Any) -> None:
        self._recorder.timer(handle.when(), handle._callback)


@contextlib.contextmanager
def tracing(
    program: str, clock: str, grain: float = GRAIN, limit: int = LIMIT
) -> Iterator[Recorder]:
    """Record what `program`, a file as code objects name it, does inside the block."""
    recorder = Recorder(program, clock, SOURCE, grain, limit)
    instrument = _Instrument(recorder)

    def remove() -> None:
        with contextlib.suppress(ValueError):
            uninstall(instrument)

    recorder.full = remove
    install(instrument)
    try:
        yield recorder
    finally:
        remove()
