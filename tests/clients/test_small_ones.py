"""tenacity, janus, async-timeout, asyncstdlib: retries, queues for threads, limits, iterators."""

import asyncio
import itertools
import threading

import async_timeout
import asyncstdlib
import janus
import pytest
import tenacity


async def test_tenacity_sleeps_on_the_loop_between_attempts():
    attempts, ticks = [], []

    @tenacity.retry(
        wait=tenacity.wait_exponential(multiplier=0.004),
        stop=tenacity.stop_after_attempt(4),
        retry=tenacity.retry_if_exception_type(OSError),
    )
    async def flaky():
        attempts.append(asyncio.get_running_loop().time())
        if len(attempts) < 4:
            raise OSError("not yet")
        return "at last"

    async def tick():
        while True:
            ticks.append(len(attempts))
            await asyncio.sleep(0.001)

    ticking = asyncio.create_task(tick())
    assert await flaky() == "at last"
    ticking.cancel()

    gaps = [later - before for before, later in itertools.pairwise(attempts)]
    assert all(gap >= least for gap, least in zip(gaps, (0.004, 0.008, 0.016), strict=True))
    assert {1, 2, 3} <= set(ticks)


async def test_tenacity_gives_up():
    attempts = []

    async def fail():
        async for attempt in tenacity.AsyncRetrying(stop=tenacity.stop_after_attempt(3)):
            with attempt:
                attempts.append(attempt.retry_state.attempt_number)
                await asyncio.sleep(0)
                raise ValueError("always")

    with pytest.raises(tenacity.RetryError):
        await fail()

    assert attempts == [1, 2, 3]


async def test_janus_carries_items_between_threads_and_tasks():
    queue = janus.Queue(maxsize=3)
    answers = janus.Queue()

    def work():
        while (item := queue.sync_q.get()) is not None:
            answers.sync_q.put(item * item)
            queue.sync_q.task_done()
        queue.sync_q.task_done()

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for number in [*range(500), None, None, None, None]:
        await queue.async_q.put(number)
    await queue.async_q.join()
    found = [await answers.async_q.get() for _ in range(500)]
    for worker in workers:
        worker.join()
    await queue.aclose()
    await answers.aclose()

    assert sorted(found) == [number * number for number in range(500)]
    with pytest.raises(janus.AsyncQueueShutDown):
        await queue.async_q.get()


async def test_async_timeout_expires_moves_and_counts():
    with pytest.raises(TimeoutError):
        async with async_timeout.timeout(0.01) as limit:
            await asyncio.sleep(60)
    assert limit.expired()

    async with async_timeout.timeout(0.001) as limit:
        limit.reschedule(asyncio.get_running_loop().time() + 60)
        await asyncio.sleep(0.01)
    assert not limit.expired()
    assert asyncio.current_task().cancelling() == 0


async def test_asyncstdlib_iterates_and_caches():
    calls, closed = [], []

    async def numbers(count):
        try:
            for number in range(count):
                await asyncio.sleep(0)
                yield number
        finally:
            closed.append(count)

    @asyncstdlib.lru_cache(maxsize=2)
    async def square(number):
        calls.append(number)
        await asyncio.sleep(0)
        return number * number

    pairs = await asyncstdlib.list(asyncstdlib.zip(numbers(3), numbers(9)))
    groups = [
        (key, await asyncstdlib.sum(group))
        async for key, group in asyncstdlib.groupby(numbers(6), key=lambda n: n // 3)
    ]
    async with asyncstdlib.scoped_iter(numbers(50)) as some:
        first = [number async for number in asyncstdlib.islice(some, 2)]
    async with asyncstdlib.tee(numbers(4), n=2, lock=asyncio.Lock()) as (left, right):
        both = await asyncio.gather(asyncstdlib.sum(left), asyncstdlib.max(right))
    squares = [await square(number) for number in (1, 2, 1, 3, 1)]

    assert pairs == [(0, 0), (1, 1), (2, 2)]
    assert groups == [(0, 3), (1, 12)]
    assert (first, both, squares) == ([0, 1], [6, 3], [1, 4, 1, 9, 1])
    assert calls == [1, 2, 3]
    assert sorted(closed) == [3, 4, 6, 9, 50]
