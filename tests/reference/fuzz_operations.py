"""What random programs are made of: operations on one task, and on several.

Each is a coroutine method `do_NAME(number, bodies, label)`: `number` (0 to 7) chooses what is
left to choose, `bodies` are programs, of which `takes()` says how many there are. What it
returns goes into the trace.

Refuses to: await an older task. That may close a circle, in which stdlib's `cancel()` goes
round for ever.
"""

import contextvars
from contextlib import aclosing

from two_loops import describe, show

VARIABLE = contextvars.ContextVar("variable", default="unset")
ERRORS = (ValueError, KeyError, OSError, RuntimeError)


class Own(BaseException):
    """An error that is no Exception."""


def takes(least, most=1):
    """How many programs an operation holds."""

    def mark(function):
        function.bodies = (least, most)
        return function

    return mark


class Tasks:
    """Steps, cancellation, errors, contexts."""

    async def do_sleep(self, number, bodies, label):
        return await self.asyncio.sleep(number / 2, label if number % 3 == 0 else None)

    async def do_sleep0(self, number, bodies, label):
        await self.asyncio.sleep(0 if number else -1)

    async def do_log(self, number, bodies, label):
        return [self.state(task) for task in self.tasks]

    async def do_look(self, number, bodies, label):
        asyncio = self.asyncio
        running = sorted(task.number for task in asyncio.all_tasks())
        self.pick(number).set_name(f"{label}!")
        return asyncio.current_task().get_name(), running, self.pick(number).cancelling()

    async def do_raise(self, number, bodies, label):
        raise ERRORS[number % 4](label)

    async def do_raise_any(self, number, bodies, label):
        asyncio = self.asyncio
        raise (
            asyncio.CancelledError("by hand"),
            asyncio.CancelledError(),
            KeyboardInterrupt(label),
            SystemExit(number),
            Own(label),
            TimeoutError(label),
            StopAsyncIteration(label),
            ExceptionGroup(label, [ValueError(1), ExceptionGroup("in it", [KeyError(2)])]),
        )[number]

    async def do_cancel(self, number, bodies, label):
        return self.pick(number).cancel(*([label] if number % 2 else []))

    async def do_cancel_self(self, number, bodies, label):
        return self.asyncio.current_task().cancel(label)

    async def do_uncancel(self, number, bodies, label):
        return self.pick(number).uncancel()

    async def do_uncancel_self(self, number, bodies, label):
        return self.asyncio.current_task().uncancel()

    async def do_await(self, number, bodies, label):
        task = self.younger(number)
        return None if task is None else show(await task)

    async def do_callback(self, number, bodies, label):
        self.pick(number).add_done_callback(
            lambda task: self.log(label, "called", task.number, VARIABLE.get())
        )

    async def do_failing_callback(self, number, bodies, label):
        def fail(task):
            self.log(label, "fails")
            raise (ValueError, Own)[number % 2](label)

        self.pick(number).add_done_callback(fail)
        if number == 7:
            return self.pick(number).remove_done_callback(fail)
        return None

    async def do_later(self, number, bodies, label):
        handle = self.loop.call_later(number / 2, self.log, label, "late", number)
        self.handles.append(handle)
        if number == 0:
            self.handles[len(self.trace) % len(self.handles)].cancel()
        return handle.cancelled(), handle.when()

    async def do_soon(self, number, bodies, label):
        context = contextvars.copy_context()
        context.run(VARIABLE.set, f"soon {label}")
        self.loop.call_soon(lambda: self.log(label, VARIABLE.get()), context=context)
        if number % 2:
            self.loop.call_soon_threadsafe(self.log, label, "threadsafe")

    async def do_variable(self, number, bodies, label):
        before = VARIABLE.get()
        if number % 2:
            VARIABLE.set(label)
        return before, VARIABLE.get()

    async def do_eager(self, number, bodies, label):
        self.eager = number % 3 == 0

    async def do_misuse(self, number, bodies, label):
        asyncio, here = self.asyncio, self.asyncio.current_task()
        calls = (
            lambda: self.pick(number).result(),
            lambda: self.pick(number).exception(),
            lambda: here.set_result(None),
            lambda: asyncio.run(None),
            lambda: self.loop.run_until_complete(here),
            lambda: asyncio.timeout(1).reschedule(2),
            lambda: asyncio.ensure_future(number),
            lambda: asyncio.gather(number),
        )
        self.outcome(label, calls[number])

    @takes(1)
    async def do_spawn(self, number, bodies, label):
        self.spawn(bodies[0], label)

    @takes(1)
    async def do_spawn_in_context(self, number, bodies, label):
        context = contextvars.copy_context()
        context.run(VARIABLE.set, label)
        task = self.spawn(bodies[0], label, context=context)
        await self.asyncio.sleep(number / 4)
        return task.get_context() is context, context[VARIABLE]

    @takes(1)
    async def do_eager_spawn(self, number, bodies, label):
        self.spawn(bodies[0], label, eager_start=True)

    @takes(1)
    async def do_return(self, number, bodies, label):
        return await self.body(bodies[0], label)

    @takes(1)
    async def do_swallow(self, number, bodies, label):
        try:
            await self.body(bodies[0], label)
        except self.asyncio.CancelledError as error:
            if number % 2:
                self.asyncio.current_task().uncancel()
            return error.args
        except Exception:
            return "swallowed"

    @takes(1)
    async def do_swallow_all(self, number, bodies, label):
        try:
            await self.body(bodies[0], label)
        except BaseException as error:
            if number == 0:
                raise Own(label) from error
            if number == 1:
                raise KeyError(label)  # noqa: B904 -- the chain is part of the trace
            return describe(error)

    @takes(1)
    async def do_finally(self, number, bodies, label):
        try:
            await self.body(bodies[0], label)
        finally:
            await self.asyncio.sleep(number / 4)

    @takes(1, 3)
    async def do_generator(self, number, bodies, label):
        async def produce():
            try:
                for i, steps in enumerate(bodies):
                    yield await self.body(steps, f"{label}/{i}")
            finally:
                self.log(label, "closing")
                await self.asyncio.sleep(number % 2)

        found = []
        async with aclosing(produce()) as produced:
            async for item in produced:
                found.append(item)
                if len(found) > number:
                    break
        return found
