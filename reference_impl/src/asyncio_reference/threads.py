"""to_thread: a blocking function, awaited.

Refuses to: interrupt the function.  Cancelling the await leaves it running.
"""

import contextvars
import functools
from collections.abc import Callable
from typing import Any, TypeVar

from . import events

__all__ = ("to_thread",)

_T = TypeVar("_T")


async def to_thread(func: Callable[..., _T], /, *args: Any, **kwargs: Any) -> _T:
    """Call `func(*args, **kwargs)` in a thread of the default executor.

    It sees a copy of the current context.  Source: CPython 3.9.
    """
    loop = events.get_running_loop()
    context = contextvars.copy_context()
    call = functools.partial(context.run, func, *args, **kwargs)
    return await loop.run_in_executor(None, call)
