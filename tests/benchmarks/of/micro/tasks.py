"""Tasks: made, awaited, eager, failing, cancelled."""

import asyncio
from collections.abc import AsyncIterator
from contextvars import ContextVar, copy_context

from ...registry import NOT_EAGER, benchmark

_variable: ContextVar[int] = ContextVar("variable", default=0)


async def _nothing() -> None:
    pass


async def _one_turn() -> None:
    await asyncio.sleep(0)


@benchmark(40_000)
async def task(n: int) -> None:
    """A task is made and awaited, one at a time."""
    for _ in range(n):
        await asyncio.create_task(_nothing())


@benchmark(40_000)
async def tasks_in_thousands(n: int) -> None:
    """A thousand tasks are made, then awaited."""
    for _ in range(n // 1000):
        for made in [asyncio.create_task(_one_turn()) for _ in range(1000)]:
            await made


@benchmark(50_000, since=(3, 12), without=NOT_EAGER)
async def eager_task(n: int) -> None:
    """An eager task that ends in its first step."""
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    for _ in range(n):
        await asyncio.create_task(_nothing())


@benchmark(40_000, since=(3, 12), without=NOT_EAGER)
async def eager_task_waits(n: int) -> None:
    """An eager task that waits for its next turn."""
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    for _ in range(n):
        await asyncio.create_task(_one_turn())


@benchmark(20_000)
async def task_fails(n: int) -> None:
    """A task is awaited that raises."""

    async def fails() -> None:
        raise ValueError

    for _ in range(n):
        try:
            await asyncio.create_task(fails())
        except ValueError:
            pass


@benchmark(15_000)
async def task_cancelled(n: int) -> None:
    """A task is cancelled where it waits, and awaited."""
    for _ in range(n):
        made = asyncio.create_task(asyncio.sleep(60))
        await asyncio.sleep(0)
        made.cancel()
        try:
            await made
        except asyncio.CancelledError:
            pass


@benchmark(150_000)
async def current_task(n: int) -> None:
    """The running task is asked for, and its name."""
    for _ in range(n):
        running = asyncio.current_task()
        assert running is not None
        running.get_name()


@benchmark(20_000)
async def all_tasks(n: int) -> None:
    """A task in a set of a hundred and one that is asked for."""
    others = [asyncio.create_task(asyncio.sleep(60)) for _ in range(100)]
    await asyncio.sleep(0)
    for _ in range(n // 100):
        asyncio.all_tasks()
    for made in others:
        made.cancel()
    await asyncio.wait(others)


@benchmark(30_000)
async def task_in_context(n: int) -> None:
    """A task runs in a context of its own, and changes it."""

    async def changes() -> None:
        _variable.set(1)

    for _ in range(n):
        await asyncio.create_task(changes(), context=copy_context())


@benchmark(10_000)
async def deep(n: int) -> None:
    """A turn of a coroutine that twenty others await."""

    async def descend(level: int) -> None:
        if level:
            await descend(level - 1)
        else:
            for _ in range(20):
                await asyncio.sleep(0)

    for _ in range(n // 20):
        await descend(20)


@benchmark(50_000)
async def async_generator(n: int) -> None:
    """An item of an asynchronous generator that waits for its turn."""

    async def items() -> AsyncIterator[int]:
        for number in range(n):
            await asyncio.sleep(0)
            yield number

    async for _ in items():
        pass
