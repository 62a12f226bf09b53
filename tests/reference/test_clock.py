"""The virtual clock, instruments, and what only the reference has."""

import concurrent.futures
import itertools
import socket
import sys
import threading
import time
import types

import pytest


def test_waiting_costs_nothing(reference, run):
    async def main():
        loop = reference.get_running_loop()
        before = loop.time()
        await reference.sleep(3600)
        return loop.time() - before

    started = time.monotonic()

    assert run(main()) == 3600
    assert time.monotonic() - started < 1


def test_a_thread_still_wakes_the_loop(reference, run):
    async def main():
        release = threading.Event()
        reference.get_running_loop().call_later(0.01, release.set)
        async with reference.timeout(1000):
            return await reference.to_thread(release.wait, 10)

    assert run(main()) is True


def test_a_foreign_thread_still_wakes_the_loop(reference, run):
    async def main():
        loop = reference.get_running_loop()
        woken = reference.Event()
        thread = threading.Thread(target=loop.call_soon_threadsafe, args=(woken.set,))
        thread.start()
        async with reference.timeout(1000):
            await woken.wait()
        thread.join()

    run(main())


def test_a_pool_of_the_program_s_own_still_wakes_the_loop(reference, run):
    async def main(pool):
        loop = reference.get_running_loop()
        pool.submit(time.sleep, 0).result()  # there is an idle worker
        before = loop.time()
        await reference.sleep(3600)
        assert loop.time() - before == 3600
        woken = reference.Event()
        pool.submit(lambda: (time.sleep(0.02), loop.call_soon_threadsafe(woken.set)))
        async with reference.timeout(1000):
            await woken.wait()
        async with reference.timeout(1000):
            await reference.wrap_future(pool.submit(time.sleep, 0.02))

    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        run(main(pool))


def test_a_thread_that_ends_without_a_word_stops_no_clock(reference, run):
    async def main():
        threading.Thread(target=time.sleep, args=(0.02,)).start()
        await reference.sleep(3600)

    started = time.monotonic()
    run(main())

    assert time.monotonic() - started < 60


def test_what_ends_while_the_clock_asks_is_not_overlooked(reference):
    woken = []

    class Inner:
        def select(self, timeout):
            return woken

    def expecting():  # the last thread wakes the loop, and is gone
        woken.append("woken")
        return False

    clock = reference.VirtualClock(0)

    assert clock.selector(Inner(), expecting).select(300) == ["woken"]
    assert clock.time() == 0


def test_while_others_may_wake_the_loop_it_waits_a_little_each_time(reference, monkeypatch):
    asked, real = [], [10.0]
    module = sys.modules["asyncio_reference.clock"]
    monkeypatch.setattr(module, "time", types.SimpleNamespace(monotonic=lambda: real[0]))
    found = iter([[], [], [], [], [], ["found"]])

    class Inner:
        def select(self, timeout):
            asked.append(timeout)
            real[0] += timeout + 1e-6  # it never wakes before its time
            return next(found)

    clock = reference.VirtualClock(0)
    events = clock.selector(Inner(), lambda: True).select(0.5)

    assert events == ["found"]
    assert asked == [0, 0.02, 0, 0.02, 0, 0.02]
    assert clock.time() == pytest.approx(0.06, abs=1e-4)

    asked.clear()
    found = itertools.repeat([])
    assert clock.selector(Inner(), lambda: True).select(0.01) == []
    assert asked[:2] == [0, pytest.approx(0.01)]
    assert clock.time() == pytest.approx(0.07, abs=1e-4)


def test_a_descriptor_that_is_watched_keeps_the_clock_from_jumping(reference, run):
    async def main():
        loop = reference.get_running_loop()
        for _ in range(3):  # what was watched is not, again and again
            ours, theirs = socket.socketpair()
            ours.setblocking(False)
            with ours, theirs:
                waiting = reference.create_task(loop.sock_recv(ours, 1))
                await reference.sleep(0)
                threading.Thread(target=send, args=(theirs,), daemon=True).start()
                assert await reference.wait_for(waiting, 3600) == b"x"
            before = loop.time()
            await reference.sleep(3600)
            # What the thread took is a part of both, and of how they are rounded.
            assert loop.time() - before == pytest.approx(3600, abs=1e-9)

    def send(sock):
        time.sleep(0.01)
        sock.send(b"x")

    run(main())


def test_time_does_not_go_back(reference):
    clock = reference.VirtualClock()
    clock.advance(1.5)
    clock.advance(0)

    assert clock.time() == 1001.5
    with pytest.raises(ValueError, match="back"):
        clock.advance(-1)


def test_instruments_see_a_task_s_life(reference, run):
    events = []

    class Instrument:
        def task_created(self, task):
            events.append(("created", task.get_name()))

        def task_waiting_on(self, task, future):
            events.append(("waiting", task.get_name(), future is not None))

        def task_cancel_requested(self, task, message):
            events.append(("cancel", task.get_name(), message))

        def task_done(self, task):
            events.append(("done", task.get_name()))

    async def child():
        await reference.sleep(0)
        await reference.sleep(1)

    async def main():
        with reference.instruments.instrument(Instrument()):
            task = reference.create_task(child(), name="child")
            await reference.sleep(0.5)
            task.cancel("enough")
            await reference.wait([task])

    run(main())

    assert [event for event in events if "child" in event] == [
        ("created", "child"),
        ("waiting", "child", False),
        ("waiting", "child", True),
        ("cancel", "child", "enough"),
        ("done", "child"),
    ]
    assert reference.instruments.installed == []


def test_a_failing_instrument_is_logged_and_does_no_harm(reference, run, monkeypatch):
    logged = []
    monkeypatch.setattr(reference.instruments.logger, "exception", lambda *a: logged.append(a))

    class Broken:
        def task_step_started(self, task):
            raise ValueError

    async def main():
        with reference.instruments.instrument(Broken()):
            await reference.sleep(0)
        return "fine"

    assert run(main()) == "fine"
    assert len(logged) == 1


def test_what_is_left_out_says_so(reference, run):
    async def main():
        loop = reference.get_running_loop()
        for call in (
            loop.start_tls(None, None, None),
            loop.subprocess_exec(None),
            reference.create_subprocess_exec("true"),
            reference.open_connection("localhost", 1, ssl=True),
        ):
            with pytest.raises(NotImplementedError, match=r"leaves .* out"):
                await call

    run(main())
