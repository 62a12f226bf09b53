"""anyio: its scopes read a task's `_must_cancel` and `_fut_waiter`, cancels it until it obeys."""

import asyncio

import anyio
import anyio.from_thread
import anyio.to_thread
import pytest
from anyio.streams.buffered import BufferedByteReceiveStream


async def test_a_scope_cancels_what_is_in_it_and_no_more():
    steps = []

    async def child(name, seconds):
        try:
            await anyio.sleep(seconds)
            steps.append(f"{name} ends")
        except anyio.get_cancelled_exc_class():
            steps.append(f"{name} is cancelled")
            with anyio.CancelScope(shield=True):
                await anyio.sleep(0.01)
                steps.append(f"{name} cleans up")
            raise

    with anyio.move_on_after(0.05) as outer:
        async with anyio.create_task_group() as group:
            group.start_soon(child, "quick", 0)
            group.start_soon(child, "slow", 60)
            with anyio.CancelScope() as inner:
                inner.cancel()
                await anyio.sleep(60)
            assert inner.cancelled_caught

    assert outer.cancelled_caught
    assert steps == ["quick ends", "slow is cancelled", "slow cleans up"]
    assert asyncio.current_task().cancelling() == 0


async def test_a_deadline_is_asked_for_until_it_is_obeyed():
    refused = 0

    async def stubborn():
        nonlocal refused
        while refused < 3:
            try:
                await anyio.sleep(60)
            except anyio.get_cancelled_exc_class():
                refused += 1
        await anyio.sleep(60)

    with pytest.raises(TimeoutError), anyio.fail_after(0.01):
        await stubborn()

    assert refused == 3


async def test_errors_of_a_group_come_together():
    async def fail(error):
        await anyio.sleep(0)
        raise error

    async def two():
        async with anyio.create_task_group() as group:
            group.start_soon(fail, ValueError("a"))
            group.start_soon(fail, KeyError("b"))

    with pytest.raises(ExceptionGroup) as caught:
        await two()

    assert sorted(map(repr, caught.value.exceptions)) == ["KeyError('b')", "ValueError('a')"]


async def test_threads_go_out_and_come_back():
    async def double(number):
        await anyio.sleep(0)
        return number * 2

    def work(number):
        anyio.from_thread.check_cancelled()
        return anyio.from_thread.run(double, number)

    results = []

    async def ask(number):
        results.append(await anyio.to_thread.run_sync(work, number))

    async with anyio.create_task_group() as group:
        for number in range(100):
            group.start_soon(ask, number)

    assert sorted(results) == [2 * number for number in range(100)]


def test_a_portal_serves_threads():
    with anyio.from_thread.start_blocking_portal("asyncio") as portal:
        futures = [portal.start_task_soon(anyio.sleep, 0) for _ in range(100)]
        assert [future.result(10) for future in futures] == [None] * 100
        assert portal.call(asyncio.get_running_loop).__module__ == "asyncio_reference.net.loop"


async def test_lines_through_a_listener():
    async def serve(stream):
        async with stream:
            lines = BufferedByteReceiveStream(stream)
            try:
                while True:
                    line = await lines.receive_until(b"\n", 100)
                    await stream.send(line.upper() + b"\n")
            except anyio.IncompleteRead:
                return

    async def talk(number):
        async with await anyio.connect_tcp("127.0.0.1", port) as stream:
            lines = BufferedByteReceiveStream(stream)
            for word in ("one", "two"):
                await stream.send(f"{word} {number}\n".encode())
                answers.append((await lines.receive_until(b"\n", 100)).decode())

    answers = []
    async with await anyio.create_tcp_listener(local_host="127.0.0.1") as listener:
        port = listener.extra(anyio.abc.SocketAttribute.local_port)
        async with anyio.create_task_group() as group:
            group.start_soon(listener.serve, serve)
            async with anyio.create_task_group() as clients:
                for number in range(20):
                    clients.start_soon(talk, number)
            group.cancel_scope.cancel()

    assert sorted(answers) == sorted(f"{w} {n}" for w in ("ONE", "TWO") for n in range(20))


async def test_memory_streams_hand_on_every_item():
    send, receive = anyio.create_memory_object_stream(2)
    got = []

    async def produce(mine, start):
        async with mine:
            for number in range(start, start + 50):
                await mine.send(number)

    async def consume(mine):
        async with mine:
            async for number in mine:
                got.append(number)

    async with anyio.create_task_group() as group, send, receive:
        for start in (0, 50):
            group.start_soon(produce, send.clone(), start)
            group.start_soon(consume, receive.clone())

    assert sorted(got) == list(range(100))
