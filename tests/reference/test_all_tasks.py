"""all_tasks() finds every unfinished task of a loop, whoever asks, wherever the task is."""

import sys
import threading

import pytest
from conftest import both
from two_loops import new_loop


@pytest.mark.skipif(sys.version_info < (3, 12), reason="stdlib 3.11 differs")
def test_all_tasks_finds_a_task_wherever_it_is():
    async def body(asyncio, log):
        def look(where):
            log(where, sorted(task.get_name() for task in asyncio.all_tasks()))

        class Wrong:
            def __await__(self):
                yield "no future"

        async def main():
            look("none has begun")
            await asyncio.sleep(0)
            look("asleep, waiting, refused")
            await asyncio.sleep(1)
            look("the sleeper has gone on")
            future.cancel()
            await asyncio.wait({waiting, refused})
            look("only one is left")
            tasks[0].cancel()

        async def sleeps():
            look("a first step")
            await asyncio.sleep(0.5)
            await asyncio.sleep(5)

        async def yields():
            try:
                await Wrong()
            except RuntimeError as error:
                log(str(error))

        async def hosts():
            async def guest():
                look("an eager step in a first step")

            asyncio.eager_task_factory(loop, guest(), name="guest")
            await asyncio.sleep(0.5)

        async def waits():
            await future

        loop = asyncio.get_running_loop()
        future = loop.create_future()
        tasks = [asyncio.create_task(step(), name=step.__name__) for step in (sleeps, hosts)]
        waiting = asyncio.create_task(waits(), name="waits")
        refused = asyncio.create_task(yields(), name="yields")
        asyncio.current_task().set_name("body")
        await main()

    both(body)


def test_all_tasks_finds_a_sleeper_that_is_cancelled_with_a_message():
    async def body(asyncio, log):
        class Sub(asyncio.Task):
            pass

        def look():
            log(sorted(task.get_name() for task in asyncio.all_tasks()))

        loop = asyncio.get_running_loop()
        asyncio.current_task().set_name("body")

        def cancel():
            loop.call_soon(look)  # its turn comes before the task's
            task.cancel("why")
            look()

        loop.call_later(1, cancel)
        task = Sub(asyncio.sleep(1), loop=loop, name="sleeper")
        await asyncio.wait({task})
        look()

    assert both(body)[0] == (["body", "sleeper"],)


def test_all_tasks_misses_none_at_any_moment(reference):
    """A profiler is called in between everything, as a signal handler may be."""
    tasks, missed, seen = [], [], set()

    def look(frame, event, called):
        if loop.is_running():
            seen.add((event, frame.f_code.co_name, getattr(called, "__name__", None)))
            lost = {task for task in tasks if not task.done()} - reference.all_tasks(loop)
            missed.extend((event, frame.f_code.co_qualname, called) for _ in lost)

    async def sleeps():
        await reference.sleep(0)
        await reference.sleep(1)

    async def main():
        tasks.extend(reference.create_task(sleeps()) for _ in range(3))
        await reference.wait(tasks)

    loop = new_loop(reference)
    sys.setprofile(look)
    try:
        loop.run_until_complete(main())
    finally:
        sys.setprofile(None)
        loop.close()

    # Taken out of the queue, or out of the heap, and held by nothing yet.
    assert ("c_return", "_run_once", "popleft") in seen
    assert ("c_return", "_collect_due_timers", "heappop") in seen
    assert ("call", "_run", None) in seen
    assert missed == []


def test_all_tasks_seen_by_a_thread(reference):
    tasks, missed, stop = [], [], threading.Event()

    def look():
        while not stop.is_set():
            found = reference.all_tasks(loop)
            missed.extend(task for task in tasks if task not in found and not task.done())

    async def turns():
        for _ in range(300):
            await reference.sleep(0)

    async def main():
        tasks.extend(reference.create_task(turns()) for _ in range(10))
        thread = threading.Thread(target=look)
        thread.start()
        try:
            await reference.wait(tasks)
        finally:
            stop.set()
            thread.join()

    loop = new_loop(reference)
    loop.run_until_complete(main())
    loop.close()

    assert missed == []


def test_all_tasks_of_a_closed_loop(reference):
    async def nothing():
        pass

    loop = reference.new_event_loop()
    sleeping = loop.create_task(reference.sleep(1))
    loop.run_until_complete(reference.sleep(0))
    ready = loop.create_task(nothing())
    loop.close()

    assert reference.all_tasks(loop) == {sleeping, ready}
    reference.tasks._unregister_task(ready)
    assert reference.all_tasks(loop) == {sleeping}

    for task in (sleeping, ready):
        task._log_destroy_pending = False
        task.get_coro().close()
