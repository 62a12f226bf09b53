"""What must not go wrong: interrupts, many threads, many tasks, errors where nobody looks."""

import gc
import os
import random
import signal
import subprocess
import sys
import threading
import weakref

import pytest
from conftest import SOURCE, descriptors, left_behind

INTERRUPTED = """
import sys, time
import asyncio_reference as asyncio

async def worker(number):
    try:
        while True:
            await asyncio.sleep(0.001 * (number % 3))
    finally:
        cleaned.append(number)

async def main():
    # A busy machine is no fault: the debug mode of -X dev tells of slow steps.
    asyncio.get_running_loop().slow_callback_duration = 60
    async with asyncio.TaskGroup() as group:
        for number in range(20):
            group.create_task(worker(number))
        await asyncio.sleep(0.001)  # all have begun
        print("ready", flush=True)

cleaned = []
try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted", sorted(cleaned) == list(range(20)))
"""


def test_ctrl_c_at_any_moment_cleans_up_and_ends_the_program():
    rng = random.Random(0)
    environment = dict(os.environ, PYTHONPATH=str(SOURCE), PYTHONDONTWRITEBYTECODE="1")
    for _ in range(int(os.environ.get("REFERENCE_INTERRUPTS", "5"))):
        process = subprocess.Popen(
            [sys.executable, "-X", "dev", "-W", "error", "-c", INTERRUPTED],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment,
        )
        assert process.stdout.readline() == "ready\n"
        threading.Event().wait(rng.random() * 0.02)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)

        assert (out, err, process.returncode) == ("interrupted True\n", "", 0)


def test_ctrl_c_while_the_main_task_is_made(reference):
    begun = []

    class Loop(reference.EventLoop):
        def create_task(self, coro, **options):
            if coro.__name__ != "main":
                return super().create_task(coro, **options)
            signal.raise_signal(signal.SIGINT)
            task = super().create_task(coro, **options)
            made.append(task)
            return task

    async def main():
        begun.append("main")

    made = []
    with pytest.raises(KeyboardInterrupt):
        reference.run(main(), loop_factory=Loop)

    assert (begun, made[0].cancelled()) == ([], True)
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


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

    assert reference.run(main()) == [b"hello\n"] * 100  # conftest looks at what is left


def test_what_is_left_behind_is_seen(reference):
    loop = reference.new_event_loop()
    before = threading.enumerate(), descriptors(), signal.getsignal(signal.SIGINT)
    pending = loop.create_task(reference.sleep(1))
    event, (one, other) = threading.Event(), os.pipe()
    thread = threading.Thread(target=event.wait)
    thread.start()
    handler = signal.signal(signal.SIGINT, lambda *_: None)

    left = left_behind({loop}, before)

    signal.signal(signal.SIGINT, handler)
    event.set()
    thread.join()
    os.close(one)
    os.close(other)
    pending.cancel()
    loop.run_until_complete(reference.sleep(0))
    loop.close()
    kinds = [text.split()[-1] for text in left if "pipe" not in text]
    assert kinds == ["open", "pending", "on", "handler"]
    assert not descriptors() or sum("pipe:" in text for text in left) == 2
    assert left_behind({loop}, before) == []


def test_finalisers_that_fail_stop_no_loop(reference, run, monkeypatch):
    unraisable = []
    monkeypatch.setattr(sys, "unraisablehook", lambda args: unraisable.append(str(args.exc_value)))

    class Object:
        def __del__(self):
            raise ValueError("in __del__")

    def fail():
        raise ValueError("in a finaliser")

    async def produce():
        try:
            yield 1
            yield 2
        finally:
            await reference.sleep(0)
            raise ValueError("in a generator")

    async def main():
        seen = []
        loop = reference.get_running_loop()
        loop.set_exception_handler(lambda loop, context: seen.append(str(context["exception"])))
        owner = reference.Event()
        weakref.finalize(owner, fail)
        future = loop.create_future()
        future.set_exception(ValueError("nobody asks"))
        loop.call_soon(Object)
        async for _ in produce():
            break
        del owner, future
        gc.collect()
        await reference.sleep(1)
        return sorted(seen)

    assert run(main()) == ["in a generator", "nobody asks"]
    assert sorted(unraisable) == ["in __del__", "in a finaliser"]


@pytest.mark.parametrize(("left_behind", "calls"), [("a timer", 50), ("nothing", 10)])
def test_an_interrupt_at_any_call_of_the_end_leaves_no_complaint(reference, left_behind, calls):
    folder = os.path.dirname(reference.__file__)
    # One in these leaves the loop half entered, or half left, as with CPython; or is ignored.
    border = {"_run_forever_setup", "_run_forever_cleanup", "close", "__del__"}

    async def main():
        if left_behind == "a timer":  # a loop at rest is not run again
            reference.get_running_loop().call_later(60, print)

    def interrupted_at(number):
        """Whether so many calls begin or return after the end of main; and by the last of them."""
        loop = reference.new_event_loop()
        runner = reference.Runner(loop_factory=lambda: loop)
        runner.run(main())
        left = number

        def profile(frame, event, argument):
            nonlocal left
            # Where CPython lets a signal in.
            if event not in ("call", "c_return"):
                return
            within = frame
            while within is not None and within.f_code.co_name not in border:
                within = within.f_back
            if within is not None and within.f_code is not runner.close.__code__:
                return
            left -= frame.f_code.co_filename.startswith(folder)
            if not left:
                raise KeyboardInterrupt

        sys.setprofile(profile)
        try:
            runner.close()
        except KeyboardInterrupt:
            return True
        finally:
            sys.setprofile(None)
            loop.close()
        return False

    number = 1
    while interrupted_at(number):
        number += 1

    assert number > calls
