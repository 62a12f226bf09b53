"""Details that no program of the site shows: defaults, messages, what instruments are told."""

import contextlib
import logging

import pytest
from conftest import both


@pytest.fixture
def logged():
    """What is logged, as it is."""
    messages = []
    handler = logging.Handler()
    handler.emit = lambda record: messages.append(record.getMessage())
    logger = logging.getLogger("asyncio")
    logger.addHandler(handler)
    yield messages
    logger.removeHandler(handler)


def test_notify_wakes_one():
    async def body(asyncio, log):
        condition = asyncio.Condition()

        async def waiter(name):
            async with condition:
                await condition.wait()
                log(name)

        tasks = [asyncio.create_task(waiter(name)) for name in "abc"]
        await asyncio.sleep(1)
        for _ in tasks:
            async with condition:
                condition.notify()
            await asyncio.sleep(1)
            log(sum(task.done() for task in tasks))

    assert both(body)[:4] == [("a",), (1,), ("b",), (2,)]


def test_a_message_of_cancellation_crosses_a_group():
    async def body(asyncio, log):
        async def group():
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(asyncio.sleep(9))
                await asyncio.sleep(1)

        for when in (0.5, 1.5):
            task = asyncio.create_task(group(), name="grouped")
            await asyncio.sleep(when)
            task.cancel("enough")
            try:
                await task
            except asyncio.CancelledError as error:
                log(task.get_name(), error.args)

    both(body)


def test_names_are_kept_and_made_text():
    async def body(asyncio, log):
        for name in ("a", 7, "Task-a"):
            task = asyncio.create_task(asyncio.sleep(0), name=name)
            log(task.get_name(), f"name={task.get_name()!r}" in repr(task))
            await task

    assert both(body)[0] == ("a", True)


def test_what_is_awaited_remains_a_future():
    async def body(asyncio, log):
        future = asyncio.get_running_loop().create_future()

        async def waiter():
            return await future

        tasks = [asyncio.create_task(waiter()) for _ in "ab"]
        await asyncio.sleep(0)
        log(asyncio.isfuture(future), [asyncio.isfuture(task) for task in tasks])
        asyncio.get_running_loop().call_later(1, future.set_result, "done")
        log(await asyncio.wait_for(asyncio.shield(future), 2), await asyncio.gather(*tasks))

    assert both(body)[0] == (True, [True, True])


def test_who_handles_errors_fails(logged):
    async def body(asyncio, log):
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda loop, context: 1 / 0)
        loop.call_exception_handler({"message": "first"})
        log(*logged)
        logged.clear()

    assert both(body)[0][0].startswith("Unhandled error in exception handler\ncontext: {")


def test_generators_that_fail_to_close_are_told_of():
    async def body(asyncio, log):
        async def numbers():
            try:
                yield 1
            finally:
                raise ValueError("closing")

        loop = asyncio.get_running_loop()
        loop.set_exception_handler(
            lambda loop, context: log(
                context["message"].partition(" <")[0], repr(context["exception"]), len(context)
            )
        )
        generator = numbers()
        log(await anext(generator))
        await loop.shutdown_asyncgens()
        late = numbers()
        with pytest.warns(ResourceWarning, match="was scheduled after"):
            await anext(late)
        with contextlib.suppress(ValueError):
            await late.aclose()

    both(body)


def test_instruments_are_told_everything(reference, run, logged):
    told = []

    class Instrument:
        def loop_iteration(self, loop, ready, timeout):
            told.append(("iteration", loop, ready, timeout))

        def timer_scheduled(self, loop, handle):
            told.append(("timer", loop, handle.when()))

        def task_cancel_requested(self, task, message):
            told.append(("cancel", task, message))
            raise ValueError("of the instrument")

    async def main():
        loop = reference.get_running_loop()
        task = reference.create_task(reference.sleep(5))
        await reference.sleep(0)
        task.cancel("why")
        await reference.wait([task])
        return loop, task

    instrument = Instrument()
    with reference.instruments.instrument(instrument):
        loop, task = run(main())

    assert ("iteration", loop, 1, 0) in told
    assert ("timer", loop, 5) in told
    assert ("cancel", task, "why") in told
    assert logged == [f"Instrument {instrument!r} failed in task_cancel_requested"]


def test_only_the_current_task_is_left(reference, run):
    async def main():
        loop = reference.get_running_loop()
        other = reference.create_task(reference.sleep(0), name="other")
        with pytest.raises(RuntimeError) as raised:
            reference.tasks._leave_task(loop, other)
        await other
        return str(raised.value)

    said = run(main())
    assert said.startswith("Leaving task <Task pending name='other'")
    assert "> does not match the current task <Task pending name=" in said


def test_futures_of_a_loop_of_another_kind(reference):
    called = []

    class Loop:
        def get_debug(self):
            return False

        def call_soon(self, callback, *args, context=None):
            called.append((callback, args))

    future = reference.Future(loop=Loop())
    future.add_done_callback(print)
    future.add_done_callback(repr)
    future.set_result(None)
    future.add_done_callback(str)

    assert called == [(print, (future,)), (repr, (future,)), (str, (future,))]


def test_a_loop_with_all_that_a_program_sets_keeps_its_attributes_within_itself(reference):
    """The interpreter does so for thirty, and finds them quickly; see registry.TaskKeeping."""

    async def main():
        loop = reference.get_running_loop()
        loop.set_exception_handler(lambda loop, context: None)
        loop.set_task_factory(None)
        await reference.to_thread(int)
        async with await reference.start_server(lambda reader, writer: None, "127.0.0.1", 0):
            loop.add_signal_handler(10, int)
            loop.remove_signal_handler(10)
        return len(vars(loop))

    assert reference.run(main()) <= 30
