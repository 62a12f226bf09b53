"""Objects that belong to the loop they first wait in.

Refuses to: bind on construction.  A Lock may be made before any loop runs.
"""

import threading
from collections.abc import Callable
from typing import Any

from .base_futures import _PENDING
from .events import _running
from .waiters import Waiter, _create_waiter

_binding = threading.Lock()
_new_waiter: Callable[[type[Waiter]], Waiter] = Waiter.__new__


class _LoopBoundMixin:
    _loop: Any = None

    def _get_loop(self) -> Any:
        try:
            loop = _running.loop
        except AttributeError:
            loop = None
        if self._loop is not loop:
            # Two threads, each with its loop, may race for an unbound object.
            with _binding:
                if self._loop is None:
                    self._loop = loop
            if self._loop is not loop:
                raise RuntimeError(f"{self!r} is bound to a different event loop")
        return loop

    def _create_waiter(self) -> Any:
        """What a task waits for here; where it first waits, there it belongs."""
        try:
            loop = _running.loop
            if loop is self._loop and loop._takes_tasks is True:
                waiter = _new_waiter(Waiter)
                waiter._loop = loop  # as its constructor does, written out
                waiter._state = _PENDING
                waiter._waiter = None
                return waiter
        except AttributeError:
            pass
        return _create_waiter(self._get_loop())


def _describe(obj: object, state: str, waiters: Any) -> str:
    """`<... [state, waiters:n]>`, on top of the plain `repr()`."""
    if waiters:
        state = f"{state}, waiters:{len(waiters)}"
    return f"<{object.__repr__(obj)[1:-1]} [{state}]>"
