"""The least that could be called a record: for each event a list entry and a look at a clock.

Who wants to know what a timeline costs, and what any would cost, holds the two beside each other:
this knows no task, no line and no name. Refuses to be read by anybody.
"""

import asyncio
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from types import CodeType
from typing import Any

TOOL = 4


@contextmanager
def of_reference() -> Iterator[None]:
    from asyncio_reference import instruments

    entries: list[float] = []

    class Least:
        hears_of_sleep = False

        def heard(self, task: Any, future: Any = None) -> None:
            entries.append(monotonic())

        task_created = task_step_started = task_waiting_on = task_done = heard

    with instruments.instrument(Least()):
        yield


@contextmanager
def of_stdlib() -> Iterator[None]:
    """Told of what the tracer is told of: calls, and starts of coroutines."""
    monitoring, events = sys.monitoring, sys.monitoring.events
    entries: list[float] = []
    run = asyncio.Handle._run.__code__

    def started(code: CodeType, offset: int) -> Any:
        if not code.co_flags & 0x80:
            return monitoring.DISABLE
        entries.append(monotonic())
        return None

    def heard(code: CodeType, *what: object) -> None:
        entries.append(monotonic())

    callbacks: dict[int, Any] = {
        events.PY_START: started,
        events.CALL: heard,
        events.C_RETURN: heard,
        events.C_RAISE: heard,
    }
    monitoring.use_tool_id(TOOL, "the least that a record costs")
    for event, callback in callbacks.items():
        monitoring.register_callback(TOOL, event, callback)
    monitoring.set_local_events(TOOL, run, events.CALL)
    monitoring.set_events(TOOL, events.PY_START)
    try:
        yield
    finally:
        monitoring.set_events(TOOL, 0)
        monitoring.set_local_events(TOOL, run, 0)
        for event in callbacks:
            monitoring.register_callback(TOOL, event, None)
        monitoring.free_tool_id(TOOL)
