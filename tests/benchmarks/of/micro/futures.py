"""Futures, and what stands for others: gather, wait, shield, as_completed."""

import asyncio
from typing import Any

from ...registry import benchmark


async def _nothing() -> None:
    pass


async def _one_turn() -> None:
    await asyncio.sleep(0)


@benchmark(100_000)
async def future_done(n: int) -> None:
    """A future gets its result and is then awaited."""
    loop = asyncio.get_running_loop()
    for _ in range(n):
        future = loop.create_future()
        future.set_result(None)
        await future


@benchmark(50_000)
async def future_awaited(n: int) -> None:
    """A task waits for a future whose result a callback sets."""
    loop = asyncio.get_running_loop()
    for _ in range(n):
        future = loop.create_future()
        loop.call_soon(future.set_result, None)
        await future


@benchmark(100_000)
async def done_callbacks(n: int) -> None:
    """A future calls ten callbacks."""
    loop = asyncio.get_running_loop()

    def callback(_: Any) -> None:
        pass

    for _ in range(n // 10):
        future = loop.create_future()
        for _ in range(10):
            future.add_done_callback(callback)
        future.set_result(None)
        await asyncio.sleep(0)


@benchmark(25_000)
async def future_exception(n: int) -> None:
    """A future is awaited that fails."""
    loop = asyncio.get_running_loop()
    for _ in range(n):
        future = loop.create_future()
        loop.call_soon(future.set_exception, ValueError())
        try:
            await future
        except ValueError:
            pass


@benchmark(30_000)
async def gather(n: int) -> None:
    """A coroutine in a gather of a hundred."""
    for _ in range(n // 100):
        await asyncio.gather(*[_one_turn() for _ in range(100)])


@benchmark(30_000)
async def gather_few(n: int) -> None:
    """A coroutine in a gather of three."""
    for _ in range(n // 3):
        await asyncio.gather(_nothing(), _nothing(), _nothing())


@benchmark(20_000)
async def wait(n: int) -> None:
    """A task among a hundred that are waited for."""
    for _ in range(n // 100):
        await asyncio.wait([asyncio.create_task(_one_turn()) for _ in range(100)])


@benchmark(15_000)
async def wait_first(n: int) -> None:
    """A task among ten of which the first to finish is waited for, until none is left."""
    for _ in range(n // 10):
        left = {asyncio.create_task(_one_turn()) for _ in range(10)}
        while left:
            _, left = await asyncio.wait(left, return_when=asyncio.FIRST_COMPLETED)


@benchmark(15_000)
async def as_completed(n: int) -> None:
    """A result in the order in which they arrive, of a hundred."""
    for _ in range(n // 100):
        for coroutine in asyncio.as_completed([_one_turn() for _ in range(100)]):
            await coroutine


@benchmark(25_000)
async def shield(n: int) -> None:
    """A task behind a shield."""
    for _ in range(n):
        await asyncio.shield(asyncio.create_task(_one_turn()))


@benchmark(25_000)
async def wait_for(n: int) -> None:
    """A coroutine that is in time."""
    for _ in range(n):
        await asyncio.wait_for(_one_turn(), 60)


@benchmark(7_500)
async def wait_for_late(n: int) -> None:
    """A coroutine that is not in time."""
    for _ in range(n):
        try:
            await asyncio.wait_for(asyncio.sleep(60), 1e-9)
        except TimeoutError:
            pass
