"""The code objects of stdlib's asyncio that a tracer listens at, and what they handle.

Refuses to: know the reference implementation, whose instruments make this needless.
"""

import asyncio
from collections.abc import Iterable, Iterator
from types import BuiltinMethodType, CodeType, FunctionType, MethodType
from typing import Any

_MODULES = ("base_events", "futures", "runners", "taskgroups", "tasks", "timeouts")
RUN = asyncio.Handle._run.__code__
CALL_SOON: CodeType = vars(asyncio.BaseEventLoop)["_call_soon"].__code__
HANDLER = asyncio.BaseEventLoop.call_exception_handler.__code__
RESCHEDULE = asyncio.Timeout.reschedule.__code__
# Each factory is another function of this code. Below 3.12 no task is eager.
_FACTORIES = getattr(asyncio, "create_eager_task_factory", None)
FACTORY = (
    next((found for found in _FACTORIES.__code__.co_consts if isinstance(found, CodeType)), None)
    if _FACTORIES
    else None
)
CALLING = [code for code in (RUN, RESCHEDULE, FACTORY) if code]
STEP, PERHAPS, NEVER = range(3)
"""Whether callbacks of a type step a task: each does, some do, none does."""
KINDS: dict[type, int] = {}
_STEPS = frozenset({"task_wakeup", "__wakeup", "__step"})


def kind_of(callback: Any) -> int:
    kind = type(callback)
    if kind.__name__ == "TaskStepMethWrapper":
        found = STEP
    else:
        found = PERHAPS if kind in (BuiltinMethodType, MethodType) else NEVER
    KINDS[kind] = found
    return found


def is_step(callback: Any) -> bool:
    """Whether a method is that by which a task wakes up."""
    return callback.__name__ in _STEPS


def of_asyncio() -> Iterator[CodeType]:
    for name in _MODULES:
        module = vars(asyncio)[name]
        classes = [found for found in vars(module).values() if isinstance(found, type)]
        for space in (module, *classes):
            for found in vars(space).values():
                if isinstance(found, FunctionType) and found.__module__ == module.__name__:
                    yield from nested(found.__code__)


def that_cancel(found: Iterable[CodeType]) -> Iterator[CodeType]:
    """Those that call something named `cancel`."""
    return (code for code in found if "cancel" in code.co_names)


def nested(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from nested(constant)
