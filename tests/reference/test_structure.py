"""Groups, timeouts, locks and queues: the same transcript on both implementations."""

import sys

import pytest
from conftest import both

since_3_13 = pytest.mark.skipif(sys.version_info < (3, 13), reason="stdlib 3.12 differs")


def test_group_failure_cancels_siblings_and_body():
    async def body(asyncio, log):
        async def sibling():
            try:
                await asyncio.sleep(10)
            finally:
                log("sibling stops")

        async def fail():
            await asyncio.sleep(1)
            raise ValueError("boom")

        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(sibling())
                group.create_task(fail())
                try:
                    await asyncio.sleep(20)
                finally:
                    log("body stops", repr(group))
        except ExceptionGroup as error:
            log(repr(error.exceptions), asyncio.current_task().cancelling())

    both(body)


@since_3_13
def test_group_keeps_a_cancellation_from_outside():
    async def body(asyncio, log):
        async def group_in_task():
            async with asyncio.TaskGroup() as group:
                group.create_task(fail())
                await asyncio.sleep(5)

        async def fail():
            outer.cancel()
            raise ValueError

        async def main():
            try:
                await group_in_task()
            except ExceptionGroup as error:
                log(repr(error.exceptions), asyncio.current_task().cancelling())
            await asyncio.sleep(0)
            log("not reached")

        outer = asyncio.create_task(main())
        await asyncio.wait([outer])
        log(outer.cancelled())

    both(body)


def test_group_cancel_of_3_15(reference, run):
    async def main():
        steps = []
        async with reference.TaskGroup() as group:
            task = group.create_task(reference.sleep(10))
            await reference.sleep(1)
            group.cancel()
            steps.append("body goes on")
            await reference.sleep(1)
            steps.append("not reached")
        steps.append((task.cancelled(), reference.current_task().cancelling()))
        return steps

    assert run(main()) == ["body goes on", (True, 0)]


def test_nested_timeouts():
    async def body(asyncio, log):
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(3) as outer:
                try:
                    async with asyncio.timeout(1) as inner:
                        log(repr(inner))
                        await asyncio.sleep(2)
                except TimeoutError as error:
                    log("inner", inner.expired(), outer.expired(), repr(error.__cause__))
                outer.reschedule(loop.time() + 1)
                await asyncio.sleep(5)
        except TimeoutError:
            log("outer", repr(outer), loop.time())
        for step in (lambda: outer.reschedule(1), lambda: asyncio.timeout(1).reschedule(1)):
            try:
                step()
            except RuntimeError as error:
                log(str(error))

    both(body)


def test_lock_is_fair_under_cancellation():
    async def body(asyncio, log):
        lock = asyncio.Lock()

        async def worker(name, delay):
            async with lock:
                log(name)
                await asyncio.sleep(delay)

        tasks = [asyncio.create_task(worker(name, 1)) for name in "abcd"]
        await asyncio.sleep(0)
        tasks[1].cancel()
        asyncio.get_running_loop().call_later(1, tasks[2].cancel)
        await asyncio.wait(tasks)
        log([task.cancelled() for task in tasks], lock.locked())

    both(body)


def test_semaphore_condition_event_barrier():
    async def body(asyncio, log):
        semaphore = asyncio.BoundedSemaphore(2)
        condition = asyncio.Condition()
        event = asyncio.Event()
        barrier = asyncio.Barrier(3)

        async def worker(name):
            async with semaphore:
                log(name, "in", semaphore.locked())
                await asyncio.sleep(1)
            await event.wait()
            async with condition:
                await condition.wait_for(lambda: name in allowed)
                log(name, "allowed")
            log(name, await barrier.wait())

        allowed = set()
        tasks = [asyncio.create_task(worker(name)) for name in "abc"]
        await asyncio.sleep(4)
        event.set()
        for name in "cab":
            await asyncio.sleep(1)
            async with condition:
                allowed.add(name)
                condition.notify_all()
        await asyncio.wait(tasks)
        try:
            semaphore.release()
        except ValueError as error:
            log(str(error))

    both(body)


@pytest.mark.parametrize("kind", ["Queue", "LifoQueue", "PriorityQueue"])
def test_queues(kind):
    async def body(asyncio, log):
        queue = getattr(asyncio, kind)(2)

        async def producer():
            for item in (3, 1, 2, 5, 4):
                await queue.put(item)
                log("put", item, str(queue))

        async def consumer():
            while True:
                log("got", await queue.get())
                await asyncio.sleep(1)
                queue.task_done()

        tasks = [asyncio.create_task(consumer()), asyncio.create_task(producer())]
        await tasks[1]
        await queue.join()
        tasks[0].cancel()
        for call in (queue.get_nowait, queue.task_done):
            try:
                call()
            except (asyncio.QueueEmpty, ValueError) as error:
                log(repr(error))

    both(body)


@since_3_13
def test_queue_shutdown():
    async def body(asyncio, log):
        queue = asyncio.Queue(1)
        queue.put_nowait("left")

        async def attempt(coroutine):
            try:
                log(await coroutine)
            except asyncio.QueueShutDown as error:
                log(repr(error))

        putter = asyncio.create_task(attempt(queue.put("more")))
        await asyncio.sleep(0)
        queue.shutdown()
        await putter
        await attempt(queue.get())
        await attempt(queue.get())

    both(body)
