"""A virtual clock for stdlib's event loop: waiting for a time takes no time.

The loop is stdlib's own; only its selector and its `time()` are replaced. When nothing is
ready and a timer is due later, the clock jumps there. Readiness of real descriptors, threads
that wake the loop included, still counts, and a wait without a timer really blocks. It does
not slow or speed what blocks outside the loop.
"""

import asyncio
import selectors
from collections.abc import Mapping
from typing import Any


class VirtualSelector(selectors.BaseSelector):
    """Polls for real, never waits for a time: it adds the time to `now` (seconds)."""

    def __init__(self) -> None:
        self._real = selectors.DefaultSelector()
        # Not 0: programs use small absolute times as "long ago".
        self.now = 1000.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            return self._real.select(None)
        ready = self._real.select(0)
        if not ready and timeout > 0:
            self.now += timeout
        return ready

    def register(self, fileobj: Any, events: int, data: Any = None) -> selectors.SelectorKey:
        return self._real.register(fileobj, events, data)

    def unregister(self, fileobj: Any) -> selectors.SelectorKey:
        return self._real.unregister(fileobj)

    def modify(self, fileobj: Any, events: int, data: Any = None) -> selectors.SelectorKey:
        return self._real.modify(fileobj, events, data)

    def get_map(self) -> Mapping[Any, selectors.SelectorKey]:
        return self._real.get_map() or {}

    def close(self) -> None:
        self._real.close()


class VirtualEventLoop(asyncio.SelectorEventLoop):
    """stdlib's selector event loop on a virtual clock."""

    def __init__(self) -> None:
        self._virtual = VirtualSelector()
        super().__init__(self._virtual)

    def time(self) -> float:
        return self._virtual.now
