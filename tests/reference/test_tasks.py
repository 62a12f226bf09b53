"""Tasks, cancellation and waiting: one body, two implementations, the same transcript."""

import asyncio
import contextlib
import gc
import sys

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


def test_without_a_running_loop_the_error_is_the_only_one(reference):
    calls = [
        lambda asyncio, coro: asyncio.create_task(coro),
        lambda asyncio, coro: asyncio.create_task(coro, name="named"),
        lambda asyncio, coro: asyncio.current_task(),
        lambda asyncio, coro: asyncio.all_tasks(),
        lambda asyncio, coro: asyncio.timeout(1),
        lambda asyncio, coro: asyncio.timeout(None),
        lambda asyncio, coro: asyncio.sleep(1).send(None),
        lambda asyncio, coro: asyncio.wait_for(coro, 1).send(None),
    ]

    async def nothing():
        pass

    def what_came(asyncio, call):
        coro = nothing()
        with contextlib.closing(coro), pytest.raises(RuntimeError) as caught:
            call(asyncio, coro)
        return str(caught.value), caught.value.__context__

    for call in calls:
        assert what_came(reference, call) == what_came(asyncio, call)
        assert what_came(reference, call) == ("no running event loop", None)
