"""CPython's public place for futures.  Read future.py and bridging.py instead."""

from .base_futures import _CANCELLED, _FINISHED, _PENDING, isfuture
from .bridging import (
    _chain_future,
    _convert_future_exc,
    _copy_future_state,
    _set_concurrent_future_state,
    wrap_future,
)
from .future import (
    Future,
    _get_loop,
    _set_result_unless_cancelled,
)
from .graph import future_add_to_awaited_by, future_discard_from_awaited_by

__all__ = (
    "Future",
    "wrap_future",
    "isfuture",
    "future_add_to_awaited_by",
    "future_discard_from_awaited_by",
)

# The rest is here because well-known libraries, and CPython's tests, reach for it.
_PyFuture = Future
_private = (
    _CANCELLED,
    _FINISHED,
    _PENDING,
    _chain_future,
    _convert_future_exc,
    _copy_future_state,
    _get_loop,
    _set_concurrent_future_state,
    _set_result_unless_cancelled,
)
