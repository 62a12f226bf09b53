import asyncio
import collections.abc
import contextvars
import gc
import io
import sys


async def work(value=None, steps=1):
    for _ in range(steps):
        await asyncio.sleep(0)
    if isinstance(value, BaseException):
        raise value
    return value


asyncio.Task(7)
asyncio.Task(work)
asyncio.create_task(7)
asyncio.create_task(work)
task = asyncio.create_task(work("value"), name="named")
task
task.get_name(), task.get_coro(), type(task.get_context()), task.get_loop().is_running()
task.set_name(7)
task.get_name()
task.set_result(1)
task.set_exception(ValueError())
task.result()
task.exception()
await asyncio.sleep(0)
task
[frame.f_lineno for frame in task.get_stack()]
task.print_stack(file=sys.stdout)
await task
task
task._log_traceback
task.get_stack()
task.print_stack(file=sys.stdout)
task.cancel()
task.cancelling(), task.uncancel()
task = asyncio.create_task(work(ValueError("of the task")), name="failing")
done = await asyncio.wait([task])
task
[frame.f_code.co_name for frame in task.get_stack()]
[frame.f_code.co_name for frame in task.get_stack(limit=1)]
task.print_stack(file=sys.stdout)
task.print_stack(limit=0, file=sys.stdout)
file = io.StringIO()
task.print_stack(file=file)
file.getvalue().splitlines()[0].startswith("Traceback for <Task")


async def outer(file):
    await inner(file)


async def inner(file):
    current = asyncio.current_task()
    print([frame.f_code.co_name for frame in current.get_stack()][-1])
    print([frame.f_code.co_name for frame in current.get_stack(limit=1)])
    current.print_stack(limit=2, file=file)


await asyncio.create_task(outer(sys.stdout), name="showing")
task = asyncio.create_task(work(), name="unfinished")
task._log_traceback, task._log_destroy_pending
await asyncio.sleep(0)
task.print_stack(limit=1, file=sys.stdout)
task.print_stack(file=file)
file.getvalue().count(" for <Task")
task.cancel("enough")
task._log_traceback, task._log_destroy_pending
task
task.cancelling()
await asyncio.sleep(0)
task
task.result()
task.exception()
await task
task = asyncio.create_task(work(steps=3), name="twice")
await asyncio.sleep(0)
task.cancel("one"), task.cancel("two"), task.cancelling()
task.uncancel(), task.uncancel(), task.uncancel()
task
done = await asyncio.wait([task])
task

asyncio.current_task().get_coro().__name__
len(asyncio.all_tasks())
other = asyncio.new_event_loop()
asyncio.all_tasks(other)
asyncio.current_task(other)
other.close()
variable = contextvars.ContextVar("variable", default="default")


async def show():
    print(variable.get())
    variable.set("changed")


context = contextvars.copy_context()
context.run(variable.set, "in the context")
await asyncio.create_task(show(), context=context)
context[variable], variable.get()
await asyncio.create_task(show())

loop = asyncio.get_running_loop()
loop.get_task_factory()
loop.set_task_factory(7)


def factory(loop, coro, **options):
    print("made with", sorted(options))
    return asyncio.Task(coro, loop=loop, **options)


loop.set_task_factory(factory)
loop.get_task_factory() is factory
await asyncio.create_task(work(), name="made")
await loop.create_task(work(), context=context)
await loop.create_task(work("eager"), eager_start=True)
loop.set_task_factory(asyncio.eager_task_factory)
task = asyncio.create_task(work("eager", 0), name="eager")
task
task.result(), task.get_coro()
task = asyncio.create_task(work(ValueError("eager"), 0), name="eager")
task
task = asyncio.create_task(work("later"), name="eager")
task
await task
await asyncio.create_task(work("not eager", 0), eager_start=False)
made = asyncio.create_eager_task_factory(factory)
loop.set_task_factory(made)
await asyncio.create_task(work("made", 0), name="custom")
loop.set_task_factory(None)
task = asyncio.create_task(work("wished", 0), eager_start=True, name="wished")
task

task = asyncio.create_task(work(ValueError("nobody asks")), name="forgotten")
await asyncio.sleep(0)
await asyncio.sleep(0)
task = None
done = gc.collect()


async def waits_for_ever():
    await loop.create_future()


task = asyncio.create_task(waits_for_ever(), name="destroyed")
await asyncio.sleep(0)
task = None
done = gc.collect()


async def selfish():
    await asyncio.current_task()


class Yields:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield self.value


async def waits(value):
    await Yields(value)


for coro in (selfish(), waits(7), waits(loop.create_future()), waits(iter([])), waits(None)):
    task = asyncio.create_task(coro, name="odd")
    done = await asyncio.wait([task])
    print(repr(task))


async def stops(error):
    raise error


for error in (StopIteration(3), StopAsyncIteration(), asyncio.CancelledError("raised")):
    task = asyncio.create_task(stops(error), name="stops")
    done = await asyncio.wait([task])
    print(repr(task))

asyncio.iscoroutine(7)
asyncio.iscoroutinefunction(work)
asyncio.iscoroutinefunction(print)
marked = lambda: None
marked._is_coroutine = asyncio.coroutines._is_coroutine
asyncio.iscoroutinefunction(marked)


class Compiled(collections.abc.Coroutine):
    """As compilers of Python make them."""

    send = throw = close = __await__ = None

    def __init__(self, **attributes):
        vars(self).update(attributes)


class Code:
    co_filename = "file.pyx"
    co_firstlineno = 7


class Frame:
    f_lineno = 8


describe = asyncio.coroutines._format_coroutine
describe(Compiled())
describe(Compiled(__name__="name"))
describe(Compiled(__name__="name", __qualname__="qualified"))
describe(Compiled(__qualname__="q", cr_running=True))
describe(Compiled(__qualname__="q", gi_running=True))
describe(Compiled(__qualname__="q", cr_running=False, gi_running=False))
describe(Compiled(__qualname__="q", cr_code=Code(), cr_frame=None))
describe(Compiled(__qualname__="q", gi_code=Code(), gi_frame=None))
describe(Compiled(__qualname__="q", cr_code=Code(), cr_frame=Frame()))
describe(Compiled(__qualname__="q", gi_code=Code(), gi_frame=Frame()))
Code.co_filename = ""
describe(Compiled(__qualname__="q", cr_code=Code(), cr_frame=Frame()))


def generator():
    yield


class GeneratorAwaited:
    def __await__(self):
        yield generator()


async def awaits_generator():
    await GeneratorAwaited()


task = asyncio.create_task(awaits_generator(), name="generator")
done = await asyncio.wait([task])
repr(task.exception())

one, two = (asyncio.create_task(work(), name=name) for name in ("one", "two"))
asyncio._enter_task(loop, one)
one in asyncio.all_tasks()
asyncio._unregister_task(one)
one in asyncio.all_tasks()
asyncio._register_task(one)
one in asyncio.all_tasks()
