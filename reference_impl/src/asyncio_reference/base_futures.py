"""What makes an object a future, and how futures look in `repr()`.

Refuses to: hold a future's behaviour; see futures.py.
"""

import reprlib
from types import GenericAlias
from typing import Any, TypeGuard

from . import format_helpers

_PENDING = "PENDING"
_CANCELLED = "CANCELLED"
_FINISHED = "FINISHED"


def isfuture(obj: object) -> TypeGuard[Any]:
    """Whether `obj` is a Future or says that it can stand in for one.

    The sign is an attribute `_asyncio_future_blocking`, on the class, not None.
    """
    return (
        hasattr(obj.__class__, "_asyncio_future_blocking")
        and obj._asyncio_future_blocking is not None  # type: ignore[attr-defined]
    )


def _format_callbacks(callbacks: list[Any]) -> str:
    """The first and the last callback, and how many stand between them."""
    shown = [
        format_helpers._format_callback_source(callback, ())
        for callback, _ in (callbacks[:1] + callbacks[1:][-1:])
    ]
    if len(callbacks) > 2:
        shown.insert(1, f"<{len(callbacks) - 2} more>")
    return f"cb=[{', '.join(shown)}]"


def _future_repr_info(future: Any) -> list[str]:
    info = [future._state.lower()]
    if future._state == _FINISHED:
        if future._exception is not None:
            info.append(f"exception={future._exception!r}")
        else:
            info.append(f"result={reprlib.repr(future._result)}")
    if future._callbacks:
        info.append(_format_callbacks(future._callbacks))
    if future._source_traceback:
        frame = future._source_traceback[-1]
        info.append(f"created at {frame[0]}:{frame[1]}")
    return info


@reprlib.recursive_repr()
def _future_repr(future: Any) -> str:
    return f"<{type(future).__name__} {' '.join(_future_repr_info(future))}>"


class _Described:
    """What debuggers, the call graph and curious libraries read of a future."""

    __slots__ = ()

    _awaiters: set[Any] | None
    _callbacks: Any
    _unretrieved: bool

    def __class_getitem__(cls, item: Any, /) -> GenericAlias:
        return GenericAlias(cls, item)

    def __repr__(self) -> str:
        return _future_repr(self)

    @property
    def _log_traceback(self) -> bool:
        return self._unretrieved

    @_log_traceback.setter
    def _log_traceback(self, value: bool) -> None:
        if value:
            raise ValueError("_log_traceback can only be set to False")
        self._unretrieved = False  # type: ignore[misc]  # a slot of Future

    @property
    def _asyncio_awaited_by(self) -> set[Any] | None:
        """Who waits for this: tasks directly, or through gather(), groups, ...

        A callback that stands for a waiting task has that task as an attribute
        `_waiting_task`; so the graph costs nothing until somebody looks at it.
        """
        found = set(self._awaiters or ())
        for callback, _ in self._callbacks or ():
            owner = getattr(callback, "__self__", callback)
            task = getattr(owner, "_waiting_task", None)
            if task is not None:
                found.add(task)
        return found or None
