"""An event loop that is wrong on purpose: what is scheduled last runs first."""

import asyncio
from collections.abc import Callable
from contextvars import Context
from typing import Any, TypeVarTuple

Ts = TypeVarTuple("Ts")


class UpsideDownLoop(asyncio.SelectorEventLoop):
    """stdlib's, but for its queue."""

    _ready: Any

    def call_soon(
        self, callback: Callable[[*Ts], object], *args: *Ts, context: Context | None = None
    ) -> asyncio.Handle:
        handle = super().call_soon(callback, *args, context=context)
        self._ready.rotate(1)
        return handle
