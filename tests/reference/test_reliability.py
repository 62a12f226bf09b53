"""What must not go wrong: many threads, many tasks, errors where nobody looks."""

import os
import threading


def test_threads_lose_nothing(reference):
    counted = 0

    async def count():
        nonlocal counted
        counted += 1

    async def main():
        loop = reference.get_running_loop()

        def submit():
            futures = [reference.run_coroutine_threadsafe(count(), loop) for _ in range(100)]
            for future in futures:
                future.result(60)

        threads = [threading.Thread(target=submit) for _ in range(100)]
        for thread in threads:
            thread.start()
        while any(thread.is_alive() for thread in threads):
            await reference.sleep(0.01)

    reference.run(main())

    assert counted == 10_000


def test_many_pending_tasks(reference, run):
    async def main():
        tasks = [reference.create_task(reference.sleep(1, n)) for n in range(20_000)]
        return sum(await reference.gather(*tasks))

    assert run(main()) == sum(range(20_000))


def test_errors_where_nobody_looks_stop_no_loop(reference, run):
    seen = []

    async def main():
        loop = reference.get_running_loop()

        def handler(loop, context):
            seen.append(str(context["exception"]))
            raise RuntimeError("in the handler")

        def fail(*_):
            raise ValueError("in a callback")

        loop.default_exception_handler = lambda context: seen.append("default")
        loop.set_exception_handler(handler)
        loop.call_soon(fail)
        loop.call_later(1, fail)
        task = reference.create_task(reference.sleep(2))
        task.add_done_callback(fail)
        await reference.sleep(3)
        return "still here"

    assert run(main()) == "still here"
    assert seen == ["in a callback", "default"] * 3


def test_nothing_is_left_behind(reference):
    async def echo(reader, writer):
        writer.write(await reader.readline())
        await writer.drain()
        writer.close()
        await writer.wait_closed()

    async def talk(port):
        reader, writer = await reference.open_connection("127.0.0.1", port)
        writer.write(b"hello\n")
        answer = await reader.readline()
        writer.close()
        await writer.wait_closed()
        return answer

    async def main():
        server = await reference.start_server(echo, "127.0.0.1", 0)
        async with server:
            port = server.sockets[0].getsockname()[1]
            answers = await reference.gather(*[talk(port) for _ in range(100)])
            await reference.to_thread(int)
        return answers

    threads = threading.active_count()
    descriptors = len(os.listdir("/proc/self/fd")) if os.path.exists("/proc/self/fd") else 0

    assert reference.run(main()) == [b"hello\n"] * 100
    assert threading.active_count() == threads
    if descriptors:
        assert len(os.listdir("/proc/self/fd")) == descriptors
