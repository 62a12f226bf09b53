"""The code objects of stdlib's asyncio that a tracer listens at, and what they handle.

Refuses to: know the reference implementation, whose instruments make this needless.
"""

import asyncio
from collections.abc import Iterator
from types import CodeType, FunctionType
from typing import Any

_MODULES = ("base_events", "futures", "runners", "taskgroups", "tasks", "timeouts")
RUN = asyncio.Handle._run.__code__
CALL_SOON = asyncio.BaseEventLoop.call_soon.__code__
CALL_AT = asyncio.BaseEventLoop.call_at.__code__


def task_of_step(callback: Any) -> Any:
    """The task that this callback steps, else None."""
    if type(callback).__name__ == "TaskStepMethWrapper" or (
        getattr(callback, "__name__", "") in ("task_wakeup", "__wakeup", "__step")
    ):
        return callback.__self__
    return None


def of_asyncio() -> Iterator[CodeType]:
    for name in _MODULES:
        module = vars(asyncio)[name]
        classes = [found for found in vars(module).values() if isinstance(found, type)]
        for space in (module, *classes):
            for found in vars(space).values():
                if isinstance(found, FunctionType) and found.__module__ == module.__name__:
                    yield from nested(found.__code__)


def nested(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from nested(constant)
