"""Memory of pending tasks: what the process grows by, divided by how many there are."""

import asyncio
import gc
import os
from collections.abc import Callable, Coroutine
from typing import Any

from ..registry import benchmark

SIZES = (10_000, 100_000, 1_000_000)


def _resident() -> int:
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


async def _grown(n: int, job: Callable[[], Coroutine[Any, Any, None]]) -> None:
    first = [asyncio.create_task(job()) for _ in range(100)]
    await asyncio.sleep(0)
    gc.collect()
    before = _resident()
    tasks = [asyncio.create_task(job()) for _ in range(n)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    grown = _resident() - before
    # How long they take to end is not measured, so the process ends here.
    os.write(1, f"{grown / n}\n".encode())
    os._exit(0 if first and tasks else 1)


@benchmark(SIZES[0])
def memory_sleeping(n: int) -> None:
    """A task that sleeps: task, coroutine, future and timer."""
    asyncio.run(_grown(n, lambda: asyncio.sleep(3600)))


@benchmark(SIZES[0])
def memory_waiting(n: int) -> None:
    """A task that waits for an event which all wait for: task, coroutine, future."""

    async def main() -> None:
        event = asyncio.Event()

        async def waits() -> None:
            await event.wait()

        await _grown(n, waits)

    asyncio.run(main())
