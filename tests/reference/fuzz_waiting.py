"""What random programs are made of: waiting for several, limits, groups; what tasks share.

See fuzz_operations.py. Locks and queues are few, so that tasks meet at them.

Refuses to: wait for ever where a time-out is to be had.
"""

from inspect import CORO_CREATED, getcoroutinestate

from fuzz_operations import ERRORS, takes
from two_loops import describe, show


class Waiting:
    """gather, wait, wait_for, shield, as_completed, timeouts, groups."""

    async def do_wait_for_task(self, number, bodies, label):
        task = self.younger(number)
        return None if task is None else show(await self.asyncio.wait_for(task, number - 1))

    async def do_shield_task(self, number, bodies, label):
        task = self.younger(number)
        return None if task is None else show(await self.asyncio.shield(task))

    async def do_wait_tasks(self, number, bodies, label):
        here = self.asyncio.current_task().number
        tasks = self.tasks[here + 1 :][number % 2 :: 2]
        if not tasks:
            return None
        done, pending = await self.asyncio.wait(
            tasks, timeout=number, return_when=self.when(number)
        )
        return sorted(task.number for task in done), sorted(task.number for task in pending)

    async def do_reschedule(self, number, bodies, label):
        if self.timeouts:
            when = None if number == 7 else self.loop.time() + number - 2
            self.timeouts[number % len(self.timeouts)].reschedule(when)

    async def do_reschedule_last(self, number, bodies, label):
        if self.timeouts:
            timeout = self.timeouts[-1]
            timeout.reschedule(self.loop.time() + number / 4)
            return repr(timeout), timeout.when(), timeout.expired()
        return None

    async def do_reenter(self, number, bodies, label):
        if self.timeouts:
            async with self.timeouts[number % len(self.timeouts)]:
                await self.asyncio.sleep(0)

    async def do_group_late(self, number, bodies, label):
        if self.groups:
            group = self.groups[number % len(self.groups)]
            task = group.create_task(self.body([("sleep", number, [])], label))
            return task.number
        return None

    def when(self, number):
        return ("ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION")[number % 3]

    def several(self, bodies, label):
        return [self.spawn(steps, f"{label}/{i}") for i, steps in enumerate(bodies)]

    @takes(1, 3)
    async def do_gather(self, number, bodies, label):
        coroutines = [self.body(steps, f"{label}/{i}") for i, steps in enumerate(bodies)]
        try:
            gathered = self.asyncio.gather(*coroutines, return_exceptions=number % 2 == 0)
        except BaseException:  # an eager child's: what follows it was never begun
            for coroutine in coroutines:
                if getcoroutinestate(coroutine) == CORO_CREATED:
                    coroutine.close()
            raise
        return show(await gathered)

    @takes(1, 3)
    async def do_gather_twice(self, number, bodies, label):
        tasks = self.several(bodies, label)
        inner = self.asyncio.gather(*tasks, tasks[0])
        self.loop.call_later(number / 2, inner.cancel, label)
        return show(await self.asyncio.gather(inner, *tasks, return_exceptions=number % 2 == 0))

    @takes(1, 3)
    async def do_wait(self, number, bodies, label):
        done, pending = await self.asyncio.wait(
            self.several(bodies, label),
            timeout=number if number < 6 else None,
            return_when=self.when(number),
        )
        return sorted(task.number for task in done), sorted(task.number for task in pending)

    @takes(1)
    async def do_wait_for(self, number, bodies, label):
        timeout = None if number == 7 else number / 2
        return await self.asyncio.wait_for(self.body(bodies[0], label), timeout)

    @takes(1)
    async def do_timeout(self, number, bodies, label):
        async with self.asyncio.timeout(None if number == 7 else number / 2) as timeout:
            self.timeouts.append(timeout)
            await self.body(bodies[0], label)
        return timeout.expired()

    @takes(1, 2)
    async def do_timeouts(self, number, bodies, label):
        now = self.loop.time()
        async with self.asyncio.timeout_at(now + number / 2) as outer:
            self.timeouts.append(outer)
            try:
                async with self.asyncio.timeout_at(now + 1.5) as inner:
                    self.timeouts.append(inner)
                    await self.body(bodies[0], label)
            except TimeoutError as error:
                self.log(label, describe(error), inner.expired(), outer.expired())
            await self.body(bodies[-1], f"{label}+")
        return inner.expired(), outer.expired(), self.asyncio.current_task().cancelling()

    @takes(1)
    async def do_shield(self, number, bodies, label):
        return await self.asyncio.shield(self.spawn(bodies[0], label))

    @takes(1, 3)
    async def do_group(self, number, bodies, label):
        async with self.asyncio.TaskGroup() as group:
            self.groups.append(group)
            tasks = [
                group.create_task(self.body(steps, f"{label}/{i}"))
                for i, steps in enumerate(bodies[1:])
            ]
            await self.body(bodies[0], label)
        return [self.state(task) for task in tasks]

    @takes(2, 4)
    async def do_groups(self, number, bodies, label):
        try:
            async with self.asyncio.TaskGroup() as outer:
                outer.create_task(self.body(bodies[0], f"{label}/0"))
                async with self.asyncio.TaskGroup() as inner:
                    self.groups += [outer, inner]
                    for i, steps in enumerate(bodies[2:]):
                        inner.create_task(self.body(steps, f"{label}/{i + 2}"))
                    await self.body(bodies[1], label)
        except* ERRORS as errors:
            self.log(label, "handles", describe(errors))
        return self.asyncio.current_task().cancelling()

    @takes(1, 3)
    async def do_as_completed(self, number, bodies, label):
        found = []
        timeout = number if number < 7 else None
        for one in self.asyncio.as_completed(self.several(bodies, label), timeout=timeout):
            try:
                found.append(await one)
            except ERRORS as error:
                found.append(describe(error))
        return found

    @takes(1, 3)
    async def do_as_completed_async(self, number, bodies, label):
        found = []
        timeout = number if number < 7 else None
        async for task in self.asyncio.as_completed(self.several(bodies, label), timeout=timeout):
            found.append((task.number, self.state(task)))
            if len(found) > number:
                break
        return found
