"""The loop itself: callbacks, timers, turns."""

import asyncio

from ...registry import benchmark


def _nothing() -> None:
    pass


@benchmark(100_000)
async def call_soon(n: int) -> None:
    """A callback schedules the next one."""
    loop = asyncio.get_running_loop()
    done = loop.create_future()

    def callback(left: int) -> None:
        if left:
            loop.call_soon(callback, left - 1)
        else:
            done.set_result(None)

    loop.call_soon(callback, n)
    await done


@benchmark(100_000)
async def call_soon_many(n: int) -> None:
    """A hundred callbacks are ready at once."""
    loop = asyncio.get_running_loop()
    for _ in range(n // 100):
        for _ in range(100):
            loop.call_soon(_nothing)
        await asyncio.sleep(0)


@benchmark(30_000)
async def call_soon_threadsafe(n: int) -> None:
    """A callback that also wakes the loop."""
    loop = asyncio.get_running_loop()
    for _ in range(n // 100):
        for _ in range(100):
            loop.call_soon_threadsafe(_nothing)
        await asyncio.sleep(0)


@benchmark(50_000)
async def timer_fires(n: int) -> None:
    """A timer that is due at once, among a hundred."""
    loop = asyncio.get_running_loop()
    for _ in range(n // 100):
        now = loop.time()
        for _ in range(100):
            loop.call_at(now, _nothing)
        await asyncio.sleep(0)
        await asyncio.sleep(0)


@benchmark(75_000)
async def timer_cancelled(n: int) -> None:
    """A timer that is cancelled before it is due, as those of time limits are."""
    loop = asyncio.get_running_loop()
    for _ in range(n // 100):
        for _ in range(100):
            loop.call_later(60, _nothing).cancel()
        await asyncio.sleep(0)


@benchmark(100_000)
async def sleep_zero(n: int) -> None:
    """One task gives up its turn, and is the only one."""
    for _ in range(n):
        await asyncio.sleep(0)


@benchmark(150_000)
async def sleep_zero_in_turns(n: int) -> None:
    """A hundred tasks take turns."""

    async def yields() -> None:
        for _ in range(n // 100):
            await asyncio.sleep(0)

    await asyncio.gather(*[yields() for _ in range(100)])


@benchmark(15_000)
async def sleep(n: int) -> None:
    """A thousand tasks sleep for a millisecond at the same time."""

    async def naps() -> None:
        for _ in range(n // 1000):
            await asyncio.sleep(0.001)

    await asyncio.gather(*[naps() for _ in range(1000)])


@benchmark(200)
def run(n: int) -> None:
    """`asyncio.run` of nothing: a loop is made and closed."""

    async def nothing() -> None:
        pass

    for _ in range(n):
        asyncio.run(nothing())
