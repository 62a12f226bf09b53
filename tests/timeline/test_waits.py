"""What a suspended task waits for, read from its chain of awaits: the same on both."""

import asyncio
import importlib
import sys
import threading
from collections.abc import AsyncIterator, Generator
from typing import Any

import pytest
from asyncio_reference.timeline import waits
from asyncio_reference.timeline.known import Tasks

FAR = 100.0
HELD = threading.Event()


class OwnLock(asyncio.Lock):
    pass


class Awaitable:
    def __init__(self, future: Any) -> None:
        self.future = future

    def __await__(self) -> Generator[Any, None, Any]:
        return (yield from self.future.__await__())


async def numbers(future: Any) -> AsyncIterator[int]:
    await future
    yield 1


async def iterating(future: Any) -> None:
    async for _ in numbers(future):
        pass


async def anext_with_default(future: Any) -> None:
    await anext(numbers(future), None)


async def thrown_into(future: Any) -> None:
    async def waits_at_its_end() -> AsyncIterator[int]:
        try:
            yield 1
        finally:
            await future

    generator: Any = waits_at_its_end()
    await anext(generator)
    await generator.aclose()


async def locked(lock: Any) -> None:
    async with lock:
        await lock.acquire()


async def nested(future: Any) -> None:
    async def inner() -> None:
        await future

    await inner()


async def in_group(asyncio: Any) -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(FAR))
        await asyncio.sleep(0)


async def in_condition(asyncio: Any, predicate: Any = None) -> None:
    condition = asyncio.Condition()
    async with condition:
        await (condition.wait_for(predicate) if predicate else condition.wait())


async def completed(asyncio: Any, other: Any) -> None:
    for coroutine in asyncio.as_completed([other]):
        await coroutine


async def limited(asyncio: Any, future: Any) -> None:
    async with asyncio.timeout(FAR):
        await future


def full(queue: Any) -> Any:
    queue.put_nowait(1)
    return queue


async def joined(asyncio: Any) -> None:
    await full(asyncio.Queue()).join()


def cases(asyncio: Any) -> list[tuple[str, int, Any]]:
    """What is said, how many tasks are named, what waits for a future or another task."""
    return [
        ("a future", 0, lambda future, other: nested(future)),
        ("a future", 0, lambda future, other: iterating(future)),
        ("a future", 0, lambda future, other: anext_with_default(future)),
        ("a future", 0, lambda future, other: thrown_into(future)),
        ("a future", 0, lambda future, other: nested(Awaitable(future))),
        ("a future", 0, lambda future, other: limited(asyncio, future)),
        ("a task", 1, lambda future, other: nested(other)),
        ("sleep(100.0)", 0, lambda future, other: nested(asyncio.sleep(FAR))),
        ("sleep(100)", 0, lambda future, other: asyncio.sleep(100)),
        ("sleep(0)", 0, lambda future, other: nested(asyncio.sleep(0))),
        ("wait", 1, lambda future, other: nested(asyncio.wait([other, future]))),
        ("its end", 1, lambda future, other: nested(asyncio.tasks._cancel_and_wait(other))),
        ("gather", 1, lambda future, other: nested(asyncio.gather(other, future))),
        ("shield", 1, lambda future, other: nested(asyncio.shield(other))),
        ("TaskGroup", 1, lambda future, other: in_group(asyncio)),
        ("as_completed", 1, lambda future, other: completed(asyncio, other)),
        ("Lock.acquire", 0, lambda future, other: locked(asyncio.Lock())),
        ("Semaphore.acquire", 0, lambda future, other: locked(asyncio.Semaphore(1))),
        ("BoundedSemaphore.acquire", 0, lambda future, other: locked(asyncio.BoundedSemaphore(1))),
        ("Event.wait", 0, lambda future, other: nested(asyncio.Event().wait())),
        ("Condition.wait", 0, lambda future, other: in_condition(asyncio)),
        ("Condition.wait_for", 0, lambda future, other: in_condition(asyncio, lambda: False)),
        ("Barrier.wait", 0, lambda future, other: nested(asyncio.Barrier(2).wait())),
        ("Queue.get", 0, lambda future, other: nested(asyncio.Queue().get())),
        ("LifoQueue.get", 0, lambda future, other: nested(asyncio.LifoQueue().get())),
        ("PriorityQueue.get", 0, lambda future, other: nested(asyncio.PriorityQueue().get())),
        ("Queue.put", 0, lambda future, other: nested(full(asyncio.Queue(1)).put(2))),
        ("Queue.join", 0, lambda future, other: joined(asyncio)),
        ("a thread", 0, lambda future, other: nested(asyncio.to_thread(HELD.wait))),
        ("a thread", 0, lambda future, other: nested(in_executor(asyncio))),
    ]


def in_executor(asyncio: Any) -> Any:
    return asyncio.get_running_loop().run_in_executor(None, HELD.wait)


@pytest.mark.skipif(sys.version_info < (3, 14), reason="stdlib's own frames are others")
@pytest.mark.parametrize("name", ["asyncio", "asyncio_reference"])
def test_what_is_waited_for(name: str) -> None:
    package: Any = importlib.import_module(name)
    asyncio = package

    async def told(make: Any, turns: int) -> tuple[bool, str, int]:
        future = asyncio.get_running_loop().create_future()
        other = asyncio.create_task(asyncio.sleep(FAR))
        task = asyncio.ensure_future(make(future, other))
        for _ in range(turns):
            await asyncio.sleep(0)
        known = Tasks(asyncio.Task, lambda number: None)
        known.numbers.update((id(one), place) for place, one in enumerate(asyncio.all_tasks()))
        line, words, others = waits.describe(task.get_coro(), task._fut_waiter, __file__, known)
        HELD.set()
        for one in (task, other):
            one.cancel()
        await asyncio.wait([task, other])
        HELD.clear()
        return line > 0, words, len(others)

    async def main() -> list[tuple[str, Any]]:
        found = []
        for said, number, make in cases(asyncio):
            seen = await told(make, 1 if said in ("sleep(0)", "its end") else 3)
            if seen != (said != "sleep(100)", said, number):
                found.append((said, seen))
        return found

    assert asyncio.run(main()) == []
