"""Locks and queues."""

import asyncio

from ...registry import benchmark


@benchmark(75_000)
async def lock_free(n: int) -> None:
    """A lock that nobody else wants."""
    lock = asyncio.Lock()
    for _ in range(n):
        async with lock:
            pass


@benchmark(30_000)
async def lock_wanted(n: int) -> None:
    """A lock that ten tasks want, each keeping it for a turn."""
    lock = asyncio.Lock()

    async def wants() -> None:
        for _ in range(n // 10):
            async with lock:
                await asyncio.sleep(0)

    await asyncio.gather(*[wants() for _ in range(10)])


@benchmark(30_000)
async def semaphore(n: int) -> None:
    """A semaphore of three that ten tasks want."""
    permits = asyncio.Semaphore(3)

    async def wants() -> None:
        for _ in range(n // 10):
            async with permits:
                await asyncio.sleep(0)

    await asyncio.gather(*[wants() for _ in range(10)])


@benchmark(40_000)
async def event(n: int) -> None:
    """A task of a hundred that an event wakes."""
    event = asyncio.Event()

    async def waits() -> None:
        for _ in range(n // 100):
            await event.wait()
            await asyncio.sleep(0)

    waiting = [asyncio.create_task(waits()) for _ in range(100)]
    for _ in range(n // 100):
        await asyncio.sleep(0)
        event.set()
        event.clear()
        await asyncio.sleep(0)
    event.set()
    await asyncio.wait(waiting)


@benchmark(15_000)
async def condition(n: int) -> None:
    """Two tasks notify each other through a condition."""
    changed = asyncio.Condition()
    turn = 0

    async def plays(mine: int) -> None:
        nonlocal turn
        for _ in range(n // 2):
            async with changed:
                while turn != mine:
                    await changed.wait()
                turn = 1 - mine
                changed.notify()

    await asyncio.gather(plays(0), plays(1))


@benchmark(10_000)
async def barrier(n: int) -> None:
    """A task of ten meets the others at a barrier."""
    barrier = asyncio.Barrier(10)

    async def meets() -> None:
        for _ in range(n // 10):
            await barrier.wait()

    await asyncio.gather(*[meets() for _ in range(10)])


@benchmark(75_000)
async def queue(n: int) -> None:
    """An item goes through a queue without a limit."""
    items: asyncio.Queue[int] = asyncio.Queue()

    async def takes() -> None:
        for _ in range(n):
            await items.get()

    taker = asyncio.create_task(takes())
    for number in range(n):
        await items.put(number)
        if number % 100 == 0:
            await asyncio.sleep(0)
    await taker


@benchmark(30_000)
async def queue_of_one(n: int) -> None:
    """An item goes through a queue that holds one."""
    items: asyncio.Queue[int] = asyncio.Queue(1)

    async def takes() -> None:
        for _ in range(n):
            await items.get()

    taker = asyncio.create_task(takes())
    for number in range(n):
        await items.put(number)
    await taker


@benchmark(25_000)
async def priority_queue(n: int) -> None:
    """Two tasks put numbers into a priority queue, two take them out."""
    items: asyncio.PriorityQueue[int] = asyncio.PriorityQueue(50)

    async def puts(step: int) -> None:
        for number in range(n // 2):
            await items.put(number * step % 1009)

    async def takes() -> None:
        for _ in range(n // 2):
            await items.get()

    await asyncio.gather(puts(7), puts(11), takes(), takes())
