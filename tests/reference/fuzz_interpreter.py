"""Runs a random program on one implementation, in virtual time, and keeps its trace.

A program is a list of operations, each a tuple (name, number, programs in it).

Refuses to: compare what stdlib itself leaves to chance. Sets of tasks are iterated in an order
that depends on addresses, so tasks here have a hash of their own.
"""

from fuzz_operations import VARIABLE, Tasks
from fuzz_shared import Shared
from fuzz_waiting import Waiting
from two_loops import describe, new_loop, show

LONGEST = 3000  # entries of a trace


class TooLong(BaseException):
    """The program goes on and on."""


class Interpreter(Tasks, Waiting, Shared):
    """One run of one program."""

    def __init__(self, asyncio):
        self.asyncio = asyncio
        self.trace = []
        self.tasks = []
        self.timeouts = []
        self.groups = []
        self.futures = []
        self.handles = []
        self.eager = False

        class Task(asyncio.Task):
            def __init__(task, coro, **options):
                task.number = len(self.tasks)
                self.tasks.append(task)
                options["name"] = f"t{task.number}"
                super().__init__(coro, **options)

            def __hash__(task):
                return task.number

        def factory(loop, coro, **options):
            options.setdefault("eager_start", self.eager)
            return Task(coro, loop=loop, **options)

        self.factory = factory

    def run(self, steps):
        asyncio = self.asyncio
        self.loop = loop = new_loop(asyncio)
        loop.set_task_factory(self.factory)
        loop.set_exception_handler(
            lambda loop, context: self.log(
                "handler", context["message"].partition("<")[0], describe(context.get("exception"))
            )
        )
        reset = VARIABLE.set("main")
        try:
            asyncio.set_event_loop(loop)
            self.make_shared()
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
                self.log(task.number, self.state(task), task.cancelling(), task.get_name())
            for future in self.futures:
                self.log("future", self.state(future))
        except TooLong:
            self.trace.append("too long")
        finally:
            VARIABLE.reset(reset)
            asyncio.set_event_loop(None)
            trace, self.trace = self.trace, []
            for task in self.tasks:
                self.give_up(task)
            loop.close()
        return trace

    def give_up(self, task):
        """End a task that would not be cancelled here and now, not when it is collected."""
        task._log_destroy_pending = False
        if not task.done():
            try:
                task.get_coro().close()
            except BaseException:
                return

    def log(self, *entry):
        if len(self.trace) > LONGEST:
            raise TooLong
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
        except TooLong:
            raise
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
                if self.matters(name, argument, error):
                    raise
                continue
            if result is not None:
                self.log(place, "gave", result)
            if name == "return":
                break
        return label

    def matters(self, name, argument, error):
        """Most errors of single operations are passed over, or few programs would go far."""
        passed_over = OPERATIONS[name] is None and argument % 4 and "raise" not in name
        return not passed_over or not isinstance(error, Exception)

    def spawn(self, steps, label, **options):
        return self.asyncio.create_task(self.body(steps, label), **options)

    def pick(self, number):
        """Some task."""
        return self.tasks[number % len(self.tasks)]

    def younger(self, number):
        """A task made after the current one, or for 0 that one itself; None if there is none."""
        here = self.asyncio.current_task()
        tasks = self.tasks[here.number + 1 :] or ([here] if number == 0 else [])
        return tasks[number % len(tasks)] if tasks else None


OPERATIONS = {
    name.removeprefix("do_"): getattr(getattr(Interpreter, name), "bodies", None)
    for name in sorted(dir(Interpreter))
    if name.startswith("do_")
}
"""How many programs each operation holds: (least, most), or None."""
