"""What one of many costs: the same work for 1,000 and for 1,000,000 at the same time."""

import asyncio

from ..registry import benchmark

SIZES = (1_000, 10_000, 100_000, 1_000_000)


@benchmark(SIZES[-1])
async def growth_tasks(n: int) -> None:
    """Tasks are made, wait for one event, are woken, and are waited for."""
    event = asyncio.Event()

    async def job() -> None:
        await event.wait()

    tasks = [asyncio.create_task(job()) for _ in range(n)]
    await asyncio.sleep(0)
    event.set()
    for task in tasks:
        await task


@benchmark(SIZES[-1])
async def growth_gather(n: int) -> None:
    """Coroutines are gathered, each taking two turns."""

    async def job() -> None:
        await asyncio.sleep(0)

    await asyncio.gather(*[job() for _ in range(n)])


@benchmark(SIZES[-1])
async def growth_timers(n: int) -> None:
    """Timers are set in no order, of which half are cancelled and half fire."""
    loop = asyncio.get_running_loop()
    left = n - n // 2
    done = loop.create_future()

    def fires() -> None:
        nonlocal left
        left -= 1
        if not left:
            done.set_result(None)

    now = loop.time()
    timers = [loop.call_at(now + number * 7919 % 1009 * 1e-6, fires) for number in range(n)]
    for timer in timers[: n // 2]:
        timer.cancel()
    await done
