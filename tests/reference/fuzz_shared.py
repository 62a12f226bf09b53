"""What random programs are made of: futures, events, locks, queues that all tasks share.

See fuzz_operations.py. There are few of each, so that tasks meet at them.

Refuses to: wait for ever where a time-out is to be had.
"""

from fuzz_operations import takes
from two_loops import describe, show


class Shared:
    """What `make_shared()` made, used."""

    def make_shared(self):
        asyncio = self.asyncio
        self.event = asyncio.Event()
        self.lock = asyncio.Lock()
        self.condition = asyncio.Condition()
        self.semaphore = asyncio.Semaphore(2)
        self.bounded = asyncio.BoundedSemaphore(1)
        self.barrier = asyncio.Barrier(2)
        self.queues = [
            asyncio.Queue(2),
            asyncio.PriorityQueue(2),
            asyncio.LifoQueue(1),
            asyncio.Queue(),
        ]

    def queue(self, number):
        return self.queues[number % len(self.queues)]

    # -- Futures

    async def do_future(self, number, bodies, label):
        self.futures.append(self.loop.create_future())

    async def do_future_await(self, number, bodies, label):
        if self.futures:
            return show(await self.futures[number % len(self.futures)])
        return None

    async def do_future_end(self, number, bodies, label):
        if not self.futures:
            return None
        future = self.futures[number % len(self.futures)]
        if number < 3:
            return future.set_result(label)
        if number < 5:
            return future.set_exception((ValueError(label), StopIteration(label))[number % 2])
        return future.cancel(label)

    async def do_future_shield(self, number, bodies, label):
        if self.futures:
            shielded = self.asyncio.shield(self.futures[number % len(self.futures)])
            return show(await self.asyncio.wait_for(shielded, number))
        return None

    # -- Events, locks

    async def do_set_event(self, number, bodies, label):
        self.event.clear() if number == 0 else self.event.set()

    async def do_wait_event(self, number, bodies, label):
        return await self.asyncio.wait_for(self.event.wait(), 1 + number)

    async def do_acquire(self, number, bodies, label):
        what = (self.lock, self.semaphore, self.bounded)[number % 3]
        return await self.asyncio.wait_for(what.acquire(), 1 + number / 2), what.locked()

    async def do_release(self, number, bodies, label):
        what = (self.lock, self.semaphore, self.bounded)[number % 3]
        what.release()
        return what.locked()

    async def do_notify(self, number, bodies, label):
        if number % 2 and not self.condition.locked():
            await self.condition.acquire()
        self.condition.notify(number) if number < 6 else self.condition.notify_all()
        self.condition.release()

    async def do_barrier(self, number, bodies, label):
        return await self.asyncio.wait_for(self.barrier.wait(), 1 + number)

    async def do_barrier_end(self, number, bodies, label):
        if number < 3:
            await self.barrier.reset()
        elif number == 3:
            await self.barrier.abort()
        return self.barrier.n_waiting, self.barrier.broken

    @takes(1)
    async def do_lock(self, number, bodies, label):
        async with self.asyncio.timeout(3), self.lock:
            await self.body(bodies[0], label)

    @takes(1)
    async def do_semaphore(self, number, bodies, label):
        async with self.asyncio.timeout(3), self.bounded if number % 2 else self.semaphore:
            await self.body(bodies[0], label)

    @takes(1)
    async def do_condition(self, number, bodies, label):
        async with self.asyncio.timeout(3), self.condition:
            if number % 2:
                self.condition.notify(number)
            elif number == 6:
                await self.condition.wait_for(self.event.is_set)
            else:
                await self.condition.wait()
            await self.body(bodies[0], label)

    @takes(1)
    async def do_barrier_block(self, number, bodies, label):
        async with self.asyncio.timeout(3), self.barrier as position:
            await self.body(bodies[0], label)
        return position

    # -- Queues

    async def do_put(self, number, bodies, label):
        await self.asyncio.wait_for(self.queue(number).put(label), 1 + number)

    async def do_get(self, number, bodies, label):
        return await self.asyncio.wait_for(self.queue(number).get(), 1 + number)

    async def do_put_nowait(self, number, bodies, label):
        self.queue(number).put_nowait(label)
        return self.queue(number).full()

    async def do_get_nowait(self, number, bodies, label):
        return self.queue(number).get_nowait(), self.queue(number).qsize()

    async def do_task_done(self, number, bodies, label):
        self.queue(number).task_done()

    async def do_join(self, number, bodies, label):
        async with self.asyncio.timeout(1 + number):
            await self.queue(number).join()

    async def do_shutdown(self, number, bodies, label):
        queue = self.queue(number)
        queue.shutdown(immediate=number > 3)
        return str(queue).partition(" ")[2], describe(None)
