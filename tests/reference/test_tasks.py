"""Tasks, cancellation and waiting: one body, two implementations, the same transcript."""

import contextlib
import gc
import sys
import threading

import pytest
from conftest import both
from two_loops import new_loop

since_3_12 = pytest.mark.skipif(sys.version_info < (3, 12), reason="stdlib 3.11 differs")
since_3_13 = pytest.mark.skipif(sys.version_info < (3, 13), reason="stdlib 3.12 differs")


def test_steps_take_turns():
    async def body(asyncio, log):
        async def worker(name):
            for step in range(3):
                log(name, step)
                await asyncio.sleep(0)

        await asyncio.gather(worker("a"), worker("b"))

    assert both(body)[:4] == [("a", 0), ("b", 0), ("a", 1), ("b", 1)]


def test_timers_with_the_same_time_keep_the_heap_s_order():
    async def body(asyncio, log):
        loop = asyncio.get_running_loop()
        for number in range(20):
            loop.call_later(number % 3, log, number)
        for number in range(0, 20, 4):
            loop.call_later(1, log, "later", number).cancel()
        await asyncio.sleep(5)
        log(loop.time())

    both(body)


def test_no_cancelled_timer_is_counted_where_there_is_none(reference):
    loop = new_loop(reference)
    loop.call_later(1, lambda: None)  # the others come to be due behind it
    for _ in range(3):
        loop.call_later(1, print, "never printed").cancel()
    counts = [loop._timer_cancelled_count]
    for delay in (2, 0):
        loop.run_until_complete(reference.sleep(delay))
    counts.append(loop._timer_cancelled_count)
    loop.close()

    assert counts == [3, 0]


def test_cancel_is_a_request():
    async def body(asyncio, log):
        async def stubborn():
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError as error:
                log("asked", error.args)
                await asyncio.sleep(1)
                return "done all the same"

        task = asyncio.create_task(stubborn(), name="stubborn")
        log(task.cancel("before it starts"), task.cancelling())
        await asyncio.wait([task])
        log(task.cancelled(), task.cancelling())
        task = asyncio.create_task(stubborn(), name="stubborn")
        await asyncio.sleep(1)
        log(task.cancel("please"), task.cancel("again"), task.cancelling(), task.uncancel())
        log(await task, task.cancelled(), task.cancel())

    both(body)


@since_3_13
def test_uncancel_withdraws_what_was_not_delivered():
    async def body(asyncio, log):
        task = asyncio.current_task()
        task.cancel()
        log(task.uncancel())
        await asyncio.sleep(0)
        log("not cancelled")

    both(body)


def test_wrong_awaitables_are_named():
    async def body(asyncio, log):
        class Odd:
            def __init__(self, value):
                self.value = value

            def __await__(self):
                yield self.value

        other = asyncio.new_event_loop()
        for value in (42, other.create_future(), asyncio.get_running_loop().create_future()):
            try:
                await Odd(value)
            except RuntimeError as error:
                log(str(error).partition("0x")[0].partition("<")[0])
        try:
            await other.create_future()
        except RuntimeError as error:
            log("different loop" in str(error))
        try:
            await asyncio.current_task()
        except RuntimeError as error:
            log(str(error).partition(":")[0])
        other.close()

    both(body)


def test_unretrieved_and_destroyed_are_reported():
    async def body(asyncio, log):
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda loop, context: log(context["message"], *sorted(context)))

        async def fail():
            raise ValueError("boom")

        async def forgotten():
            await asyncio.get_running_loop().create_future()

        for make in (fail, forgotten):
            task = asyncio.create_task(make())
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            del task
            gc.collect()

    both(body)


def test_callbacks_run_in_order_and_errors_do_not_stop_them():
    async def body(asyncio, log):
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda loop, context: log(repr(context["exception"])))
        future = loop.create_future()

        async def waiter(name):
            log(name, await future)

        def fail(_):
            raise ValueError("in a callback")

        tasks = [asyncio.create_task(waiter("first"))]
        await asyncio.sleep(0)
        future.add_done_callback(lambda f: log("callback", f.result()))
        future.add_done_callback(fail)
        tasks.append(asyncio.create_task(waiter("second")))
        await asyncio.sleep(0)
        future.set_result(1)
        log("set")
        await asyncio.gather(*tasks)

    both(body)


def test_gather_in_every_mood():
    async def body(asyncio, log):
        async def after(delay, outcome):
            await asyncio.sleep(delay)
            if isinstance(outcome, BaseException):
                raise outcome
            return outcome

        log(await asyncio.gather(after(2, "a"), after(1, "b")))
        gathered = asyncio.gather(after(1, OSError("x")), after(1, 2), return_exceptions=True)
        log(repr(await gathered))
        task = asyncio.create_task(after(3, "late"))
        try:
            await asyncio.gather(after(1, KeyError("k")), task)
        except KeyError as error:
            log(repr(error), task.done())
        log(await task)
        for flag in (False, True):
            gathering = asyncio.gather(after(1, 1), after(5, 5), return_exceptions=flag)
            asyncio.get_running_loop().call_later(2, gathering.cancel)
            try:
                log(await gathering)
            except asyncio.CancelledError as error:
                log("cancelled", error.args, gathering.cancelled(), gathering.done())

    both(body)


def test_shield_and_wait():
    async def body(asyncio, log):
        async def work():
            await asyncio.sleep(2)
            return "kept"

        inner = asyncio.create_task(work())
        outer = asyncio.create_task(asyncio.wait_for(asyncio.shield(inner), 1))
        done, pending = await asyncio.wait([outer, inner], return_when=asyncio.FIRST_EXCEPTION)
        log(len(done), len(pending), repr(outer.exception()))
        log(await inner)
        done, pending = await asyncio.wait([inner], timeout=1)
        log(len(done), len(pending))

    both(body)


@since_3_12
def test_eager_tasks():
    async def body(asyncio, log):
        main_task = asyncio.current_task()
        asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)

        async def quick():
            log("in", asyncio.current_task() is not main_task)
            return 1

        async def slow():
            log("slow begins")
            await asyncio.sleep(1)
            log("slow ends")

        task = asyncio.create_task(quick())
        log(task.done(), task.get_coro() is None, task in asyncio.all_tasks())
        log(asyncio.current_task() is main_task)
        task = asyncio.create_task(slow())
        log(task.done(), task in asyncio.all_tasks())
        await task

    if sys.version_info >= (3, 13):  # 3.12.1 crashes in get_coro()
        both(body)


@since_3_12
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


def test_interrupt_in_a_callback_leaves_the_others_in_the_queue(reference):
    loop = reference.new_event_loop()
    ran = []
    future = loop.create_future()

    def interrupt(_):
        ran.append("interrupt")
        raise KeyboardInterrupt

    future.add_done_callback(interrupt)
    future.add_done_callback(lambda _: ran.append("next"))
    future.set_result(None)
    with pytest.raises(KeyboardInterrupt):
        loop.run_forever()
    loop.call_soon(loop.stop)
    loop.run_forever()
    loop.close()

    assert ran == ["interrupt", "next"]


def test_failed_tasks_are_no_garbage(reference, run):
    async def fail():
        await reference.sleep(0)
        raise ValueError

    async def main():
        gc.collect()
        for _ in range(10):
            with contextlib.suppress(ValueError):
                await reference.create_task(fail())
            with contextlib.suppress(TimeoutError):
                await reference.wait_for(reference.sleep(10), 1)
        return gc.collect()

    gc.disable()
    try:
        assert run(main()) == 0
    finally:
        gc.enable()


def test_a_group_asks_the_subclass_when_a_task_is_done():
    async def body(asyncio, log):
        class Group(asyncio.TaskGroup):
            def _on_task_done(self, task):
                log(task.get_name())
                super()._on_task_done(task)

        async with Group() as group:
            group.create_task(asyncio.sleep(0), name="inner")
        log("left")

    assert both(body)[:2] == [("inner",), ("left",)]
