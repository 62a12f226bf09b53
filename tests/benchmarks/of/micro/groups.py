"""Task groups and time limits."""

import asyncio

from ...registry import benchmark


async def _one_turn() -> None:
    await asyncio.sleep(0)


@benchmark(25_000)
async def task_group(n: int) -> None:
    """A task in a group of ten."""
    for _ in range(n // 10):
        async with asyncio.TaskGroup() as group:
            for _ in range(10):
                group.create_task(_one_turn())


@benchmark(5_000)
async def task_group_fails(n: int) -> None:
    """A task in a group of ten of which one fails."""

    async def fails() -> None:
        raise ValueError

    for _ in range(n // 10):
        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(9):
                    group.create_task(asyncio.sleep(60))
                group.create_task(fails())
        except* ValueError:
            pass


@benchmark(30_000)
async def timeout(n: int) -> None:
    """A block with a time limit, left in time."""
    for _ in range(n):
        async with asyncio.timeout(60):
            await asyncio.sleep(0)


@benchmark(10_000)
async def timeout_expires(n: int) -> None:
    """A block with a time limit of nothing."""
    for _ in range(n):
        try:
            async with asyncio.timeout(0):
                await asyncio.sleep(60)
        except TimeoutError:
            pass


@benchmark(20_000)
async def timeout_rescheduled(n: int) -> None:
    """A time limit is moved."""
    async with asyncio.timeout(60) as limit:
        loop = asyncio.get_running_loop()
        for _ in range(n):
            limit.reschedule(loop.time() + 60)
