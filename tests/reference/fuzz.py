"""Differential fuzzing: random programs must leave the same trace on both implementations.

    python tests/reference/fuzz.py [--seconds N] [--seed N]

A program is a tree of operations on tasks, timeouts, groups, locks and queues, made from
random numbers and run on stdlib and on the reference in the same virtual time. Its trace
is everything it saw: what ran when, results, exceptions with their messages and chains,
cancel counts, the final state of every task. `test_fuzz.py` runs some, and lets
hypothesis shrink what differs.

Refuses to: compare what stdlib itself leaves to chance. Sets of tasks are iterated in an
order that depends on addresses, so tasks here have a hash of their own.
"""

import argparse
import random
import sys
import time
from pathlib import Path

from two_loops import describe, new_loop, show

SOURCE = Path(__file__).parents[2] / "reference_impl" / "src"
ERRORS = (ValueError, KeyError, OSError, RuntimeError)
LEAVES = "sleep sleep sleep sleep0 log raise cancel cancel uncancel await await set_event"
LEAVES += " wait_event put get reschedule cancel_self callback release"
NODES = "spawn spawn spawn gather wait wait_for timeout timeout shield group group swallow"
NODES += " finally lock as_completed condition semaphore eager_spawn return"


def program(rng, depth=4):
    """A list of operations; each is a tuple that begins with its name."""
    steps = []
    for _ in range(rng.randint(1, 4)):
        name = rng.choice((LEAVES if depth == 0 or rng.random() < 0.5 else NODES).split())
        number = rng.randint(0, 7)
        bodies = []
        if name in NODES.split():
            count = rng.randint(1, 3) if name in ("gather", "wait", "group", "as_completed") else 1
            bodies = [program(rng, depth - 1) for _ in range(count)]
        steps.append((name, number, bodies))
    return steps


class Interpreter:
    """Runs a program on one implementation and keeps its trace."""

    def __init__(self, asyncio):
        self.asyncio = asyncio
        self.trace = []
        self.tasks = []
        self.timeouts = []

        class Task(asyncio.Task):
            def __init__(task, coro, **options):
                task.number = len(self.tasks)
                self.tasks.append(task)
                options["name"] = f"t{task.number}"
                super().__init__(coro, **options)

            def __hash__(task):
                return task.number

        self.factory = lambda loop, coro, **options: Task(coro, loop=loop, **options)
        self.Task = Task

    def run(self, steps):
        asyncio = self.asyncio
        self.loop = loop = new_loop(asyncio)
        loop.set_task_factory(self.factory)
        loop.set_exception_handler(
            lambda loop, context: self.log(
                "handler", context["message"].partition("<")[0], describe(context.get("exception"))
            )
        )
        try:
            asyncio.set_event_loop(loop)
            self.event = asyncio.Event()
            self.lock = asyncio.Lock()
            self.condition = asyncio.Condition()
            self.semaphore = asyncio.Semaphore(2)
            self.queue = asyncio.Queue(2)
            self.outcome("main", lambda: loop.run_until_complete(self.body(steps, "main")))
            for attempt in range(5):  # what refuses to be cancelled is asked again
                left = [task for task in self.tasks if not task.done()]
                if not left:
                    break
                self.log("left", attempt, [task.number for task in left])
                for task in left:
                    task.cancel()
                everything = asyncio.gather(*left, return_exceptions=True)
                self.outcome("end", lambda e=everything: loop.run_until_complete(e))
            for task in self.tasks:
                self.log(task.number, self.state(task), task.cancelling())
        finally:
            asyncio.set_event_loop(None)
            for task in self.tasks:
                task._log_destroy_pending = False
            loop.close()
        return self.trace

    def log(self, *entry):
        if len(self.trace) > 3000:
            raise SystemExit("the program is too long")
        self.trace.append((round(self.loop.time(), 6), *entry))

    def state(self, future):
        if not future.done():
            return "pending"
        if future.cancelled():
            return "cancelled"
        error = future.exception()
        return ("result", show(future.result())) if error is None else describe(error)

    def outcome(self, what, call):
        try:
            self.log(what, "result", show(call()))
        except BaseException as error:
            self.log(what, describe(error))

    async def body(self, steps, label):
        for number, (name, argument, bodies) in enumerate(steps):
            place = f"{label}.{number}"
            self.log(place, name, self.asyncio.current_task().cancelling())
            try:
                result = await getattr(self, f"do_{name}")(argument, bodies, place)
            except BaseException as error:
                self.log(place, "raised", describe(error))
                raise
            if result is not None:
                self.log(place, "gave", result)
            if name == "return":
                break
        return label

    def spawn(self, steps, label, **options):
        return self.asyncio.create_task(self.body(steps, label), **options)

    def pick(self, number):
        return self.tasks[number % len(self.tasks)]

    async def do_sleep(self, number, bodies, label):
        await self.asyncio.sleep(number / 2)

    async def do_sleep0(self, number, bodies, label):
        await self.asyncio.sleep(0)

    async def do_log(self, number, bodies, label):
        return [self.state(task) for task in self.tasks]

    async def do_raise(self, number, bodies, label):
        if number == 7:
            raise self.asyncio.CancelledError("by hand")
        raise ERRORS[number % 4](label)

    async def do_cancel(self, number, bodies, label):
        return self.pick(number).cancel(*([label] if number % 2 else []))

    async def do_cancel_self(self, number, bodies, label):
        return self.asyncio.current_task().cancel(label)

    async def do_uncancel(self, number, bodies, label):
        return self.pick(number).uncancel()

    async def do_await(self, number, bodies, label):
        # Who awaits an older task may close a circle; stdlib's cancel() goes round in it.
        here = self.asyncio.current_task()
        younger = self.tasks[here.number + 1 :] or ([here] if number == 0 else [])
        return show(await younger[number % len(younger)]) if younger else None

    async def do_set_event(self, number, bodies, label):
        self.event.clear() if number == 0 else self.event.set()

    async def do_wait_event(self, number, bodies, label):
        await self.asyncio.wait_for(self.event.wait(), 1 + number)

    async def do_put(self, number, bodies, label):
        await self.asyncio.wait_for(self.queue.put(label), 1 + number)

    async def do_get(self, number, bodies, label):
        return await self.asyncio.wait_for(self.queue.get(), 1 + number)

    async def do_release(self, number, bodies, label):
        if number < 3:
            self.semaphore.release()

    async def do_callback(self, number, bodies, label):
        self.pick(number).add_done_callback(lambda task: self.log(label, "called", task.number))

    async def do_reschedule(self, number, bodies, label):
        if self.timeouts:
            when = None if number == 7 else self.loop.time() + number - 2
            self.timeouts[number % len(self.timeouts)].reschedule(when)

    async def do_spawn(self, number, bodies, label):
        self.spawn(bodies[0], label)

    async def do_eager_spawn(self, number, bodies, label):
        self.Task(self.body(bodies[0], label), loop=self.loop, eager_start=True)

    async def do_return(self, number, bodies, label):
        return await self.body(bodies[0], label)

    async def do_gather(self, number, bodies, label):
        coroutines = [self.body(steps, f"{label}/{i}") for i, steps in enumerate(bodies)]
        return show(await self.asyncio.gather(*coroutines, return_exceptions=number % 2 == 0))

    async def do_wait(self, number, bodies, label):
        tasks = [self.spawn(steps, f"{label}/{i}") for i, steps in enumerate(bodies)]
        done, pending = await self.asyncio.wait(
            tasks,
            timeout=number if number < 6 else None,
            return_when=("ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION")[number % 3],
        )
        return sorted(task.number for task in done), sorted(task.number for task in pending)

    async def do_wait_for(self, number, bodies, label):
        timeout = None if number == 7 else number / 2
        return await self.asyncio.wait_for(self.body(bodies[0], label), timeout)

    async def do_timeout(self, number, bodies, label):
        async with self.asyncio.timeout(None if number == 7 else number / 2) as timeout:
            self.timeouts.append(timeout)
            await self.body(bodies[0], label)
        return timeout.expired()

    async def do_shield(self, number, bodies, label):
        return await self.asyncio.shield(self.spawn(bodies[0], label))

    async def do_group(self, number, bodies, label):
        async with self.asyncio.TaskGroup() as group:
            tasks = [
                group.create_task(self.body(steps, f"{label}/{i}"))
                for i, steps in enumerate(bodies[1:])
            ]
            await self.body(bodies[0], label)
        return [self.state(task) for task in tasks]

    async def do_swallow(self, number, bodies, label):
        try:
            await self.body(bodies[0], label)
        except self.asyncio.CancelledError as error:
            if number % 2:
                self.asyncio.current_task().uncancel()
            return error.args
        except Exception:
            return "swallowed"

    async def do_finally(self, number, bodies, label):
        try:
            await self.body(bodies[0], label)
        finally:
            await self.asyncio.sleep(number / 4)

    async def do_lock(self, number, bodies, label):
        async with self.asyncio.timeout(3), self.lock:
            await self.body(bodies[0], label)

    async def do_semaphore(self, number, bodies, label):
        async with self.asyncio.timeout(3), self.semaphore:
            await self.body(bodies[0], label)

    async def do_condition(self, number, bodies, label):
        async with self.asyncio.timeout(3), self.condition:
            if number % 2:
                self.condition.notify(number)
            else:
                await self.condition.wait()
            await self.body(bodies[0], label)

    async def do_as_completed(self, number, bodies, label):
        tasks = [self.spawn(steps, f"{label}/{i}") for i, steps in enumerate(bodies)]
        found = []
        for next_one in self.asyncio.as_completed(tasks, timeout=number if number < 7 else None):
            try:
                found.append(await next_one)
            except ERRORS as error:
                found.append(describe(error))
        return found


def compare(steps):
    """The two traces: (stdlib's, the reference's)."""
    import asyncio

    sys.path.insert(0, str(SOURCE))
    import asyncio_reference

    return Interpreter(asyncio).run(steps), Interpreter(asyncio_reference).run(steps)


def difference(expected, found):
    """The first entries that differ, with what led there."""
    for position, (a, b) in enumerate(zip(expected, found, strict=False)):
        if a != b:
            context = expected[max(0, position - 6) : position]
            return [*context, ("stdlib:", a), ("reference:", b)]
    return [
        ("lengths", len(expected), len(found)),
        *(expected[len(found) :] or found[len(expected) :])[:3],
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--show", action="store_true", help="print the program that differs")
    chosen = parser.parse_args()
    deadline = time.monotonic() + chosen.seconds
    seed, entries, differing = chosen.seed, 0, 0
    while time.monotonic() < deadline and differing < 10:
        steps = program(random.Random(seed))
        expected, found = compare(steps)
        entries += len(expected)
        if expected != found:
            differing += 1
            print(f"seed {seed} differs:")
            for entry in difference(expected, found):
                print("   ", entry)
            if chosen.show:
                print(steps)
        seed += 1
    programs = seed - chosen.seed
    print(f"{programs} programs, {entries} trace entries, {differing} differ")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
