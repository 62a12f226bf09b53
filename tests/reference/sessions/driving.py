"""Coroutines of the library driven by hand, and what tasks wait for when somebody looks."""

import asyncio


def drive(coro):
    """One step; what was yielded, or returned."""
    try:
        return coro.send(None)
    except StopIteration as stop:
        return "returned", stop.value


class Driving:
    """Awaits a coroutine by passing on what it yields."""

    def __init__(self, coro):
        self.coro = coro

    def __await__(self):
        while True:
            try:
                future = self.coro.send(None)
            except StopIteration as stop:
                return stop.value
            try:
                yield future
            except asyncio.CancelledError as error:
                self.coro.throw(error)


sleeping = asyncio.sleep(0.01)
future = drive(sleeping)
future
isinstance(future, asyncio.Future), asyncio.isfuture(future), type(future).__name__
future.done(), future.cancelled(), future._asyncio_future_blocking
future.get_loop() is asyncio.get_running_loop()
future.add_done_callback(lambda done: print("told", done))
future.result()
await asyncio.sleep(0.02)
future
future.result(), future.exception()
drive(sleeping)

sleeping = asyncio.sleep(0.01)
future = drive(sleeping)
future  # and nobody waits for it
await asyncio.sleep(0.02)
future
drive(sleeping)

lock = asyncio.Lock()
await lock.acquire()
acquiring = lock.acquire()
future = drive(acquiring)
future
len(lock._waiters)
lock.release()
future
drive(acquiring)
lock.locked()

await Driving(asyncio.sleep(0.01, "slept"))
task = asyncio.create_task(asyncio.sleep(9), name="sleeper")
await asyncio.sleep(0)
task._fut_waiter
task._fut_waiter is task._fut_waiter
task.cancel("enough")
task._fut_waiter
await asyncio.gather(task, return_exceptions=True)

event = asyncio.Event()
task = asyncio.create_task(event.wait(), name="waits")
await asyncio.sleep(0)
task._fut_waiter, event._waiters
event.set()
task._fut_waiter
task.cancel()
await asyncio.gather(task, return_exceptions=True)
event._waiters

event = asyncio.Event()
task = asyncio.create_task(event.wait(), name="waits")
await asyncio.sleep(0)
task._fut_waiter.cancel("by its future")
await asyncio.gather(task, return_exceptions=True)
event._waiters

event = asyncio.Event()
task = asyncio.create_task(event.wait(), name="waits")
await asyncio.sleep(0)
task._fut_waiter.set_result("by hand")
await task
event.set()

await asyncio.wait_for(Driving(asyncio.sleep(0.01, "in time")), 1)
await asyncio.wait_for(Driving(asyncio.sleep(9)), 0.01)
