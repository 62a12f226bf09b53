"""Threads and descriptors: what crosses the border of the loop."""

import asyncio
import os

from ...registry import benchmark


def _nothing() -> None:
    pass


@benchmark(2_000)
async def to_thread(n: int) -> None:
    """A function that does nothing, in a thread."""
    for _ in range(n):
        await asyncio.to_thread(_nothing)


@benchmark(2_000)
async def run_coroutine_threadsafe(n: int) -> None:
    """A thread has a coroutine run in the loop, and waits for it."""
    loop = asyncio.get_running_loop()

    async def nothing() -> None:
        pass

    def ask() -> None:
        for _ in range(n):
            asyncio.run_coroutine_threadsafe(nothing(), loop).result()

    await asyncio.to_thread(ask)


@benchmark(15_000)
async def add_reader(n: int) -> None:
    """A byte in a pipe calls a reader."""
    loop = asyncio.get_running_loop()
    reading, writing = os.pipe()
    done = loop.create_future()
    left = n

    def readable() -> None:
        nonlocal left
        os.read(reading, 1)
        left -= 1
        if left:
            os.write(writing, b"x")
        else:
            done.set_result(None)

    loop.add_reader(reading, readable)
    os.write(writing, b"x")
    await done
    loop.remove_reader(reading)
    os.close(reading)
    os.close(writing)
