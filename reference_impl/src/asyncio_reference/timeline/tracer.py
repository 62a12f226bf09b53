"""Traces a program on the reference implementation, through its instruments.

Refuses to: run anything. It listens, for the length of a `with` block, to whatever
runs.
"""

import contextlib
import sys
from collections.abc import Iterator
from typing import Any

from .. import events, tasks
from ..instruments import install, uninstall
from .recorder import GRAIN, Recorder


class _Instrument:
    """See asyncio_reference.instruments for when each of these is called."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        self._waits = False

    def task_created(self, task: Any) -> None:
        self._recorder.created(task)

    def task_step_started(self, task: Any) -> None:
        self._waits = False
        self._recorder.started(task)

    def task_waiting_on(self, task: Any, future: Any) -> None:
        self._waits = True
        self._recorder.waiting(task, future)

    def task_step_finished(self, task: Any) -> None:
        # A task that awaited what cannot be awaited gets the error in its next step.
        if not self._waits and not task.done():
            self._recorder.waiting(task, None)
        self._waits = True

    def task_done(self, task: Any) -> None:
        self._recorder.done(task)

    def task_cancel_requested(self, task: Any, message: object) -> None:
        # Above this frame: `emit`, then `Task.cancel`, then who called it.
        self._recorder.cancel(task, sys._getframe(3))

    def timer_scheduled(self, loop: Any, handle: Any) -> None:
        self._recorder.timer(handle.when(), handle._callback)


@contextlib.contextmanager
def tracing(program: str, clock: str, grain: float = GRAIN) -> Iterator[Recorder]:
    """Record what `program`, a file as code objects name it, does inside the block."""
    current, running = tasks.current_task, events._get_running_loop
    recorder = Recorder(program, clock, current, running, grain)
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
