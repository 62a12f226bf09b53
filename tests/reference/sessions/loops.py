import asyncio
import contextvars
import functools
import gc
import sys

loop = asyncio.get_running_loop()
loop
loop.is_running(), loop.is_closed(), loop.get_debug(), loop.slow_callback_duration
loop.run_forever()
loop.run_until_complete(loop.create_future())
loop.close()
asyncio.run(asyncio.sleep(0))
gc.collect() and None


async def coroutine(*args):
    return args


def callback(*args):
    print("called with", args)


class Callable:
    def __call__(self, *args):
        callback(*args)

    def __repr__(self):
        return "Callable()"

    def method(self, *args):
        callback(*args)


handle = loop.call_soon(callback, 1, "two")
handle
describe = asyncio.format_helpers._format_callback
describe(callback, (1,), {"key": 2})
describe(callback, (1, "x" * 50), {"key": 2}, debug=True)
describe(callback, (), None, debug=True, suffix="!")
describe(functools.partial(callback, 1, key=2), (3,), {}, debug=True)
describe(Callable(), (), {})
asyncio.format_helpers._format_callback_source(callback, (1,))
asyncio.format_helpers._format_callback_source(functools.partialmethod(callback), ())
asyncio.format_helpers._format_args_and_kwargs((1,), {"key": 2})
len(asyncio.format_helpers.extract_stack(limit=1))
len(asyncio.format_helpers.extract_stack(sys._getframe(), limit=2))
[frame.name for frame in asyncio.format_helpers.extract_stack(sys._getframe())][-1]
[frame.name for frame in asyncio.format_helpers.extract_stack()][-1]
handle.cancelled()
await asyncio.sleep(0)
handle = loop.call_soon(callback, "x" * 100)
handle.cancel()
handle.cancel()
handle
handle.cancelled()
loop.call_soon(functools.partial(callback, 1, name=2), 3)
loop.call_soon(functools.partial(functools.partial(callback, 1), 2), 3)
loop.call_soon(Callable())
loop.call_soon(Callable().method, 1)
loop.call_soon(print, "a builtin")
loop.call_soon(lambda: None)
loop.call_soon_threadsafe(callback, "threadsafe")
loop.call_later(1, callback, "later")
loop.call_at(0.5, callback, "at")
await asyncio.sleep(2)
handle = loop.call_later(1, callback, "never")
handle
handle.when()
handle.cancel()
handle
await asyncio.sleep(2)
for argument in (7, None, coroutine, coroutine()):
    for method in (
        loop.call_soon,
        loop.call_soon_threadsafe,
        functools.partial(loop.call_later, 1),
    ):
        try:
            made = method(argument)
        except TypeError as error:
            print(error)
        else:
            made.cancel()
            print(made)
argument.close()
many = [loop.call_later(1 + number % 7, print, number) for number in range(150)]
[handle.cancel() for number, handle in enumerate(many) if number % 4]
await asyncio.sleep(9)
loop.call_later(None, callback)
loop.call_at(None, callback)
loop.call_later("1", callback)
early, late = loop.call_at(1, callback, 1), loop.call_at(2, callback, 1)
early < late, early <= late, early > late, early >= late, early == late, early != late
same = loop.call_at(1, callback, 1)
early < same, early <= same, early > same, early >= same, early == same, early != same
other = loop.call_at(1, callback, 2)
early <= other, early >= other, early == other, early == 1, early != 1
hash(early) == hash(same), early.__lt__(1), early.__le__(1), early.__gt__(1), early.__ge__(1)
early.__eq__(1)
early < 1
same.cancel()
early == same
[handle.cancel() for handle in (early, late, other)]
variable = contextvars.ContextVar("variable", default="outside")
context = contextvars.copy_context()
context.run(variable.set, "inside")


def show():
    print(variable.get())


loop.call_soon(show).get_context() is context
loop.call_soon(show, context=context).get_context() is context
loop.call_soon_threadsafe(show, context=context).get_context() is context
loop.call_later(1, show, context=context).get_context() is context
loop.call_at(1, show, context=context).get_context() is context
await asyncio.sleep(2)


def fails(*args):
    raise ValueError("failed")


handles = [loop.call_soon(fails, 1), loop.call_soon_threadsafe(fails), loop.call_later(1, fails)]
await asyncio.sleep(2)


class Leaves(BaseException):
    pass


def leaves():
    raise Leaves("not an Exception")


handle = loop.call_soon(leaves)
await asyncio.sleep(0)


def handler(loop, context):
    print("handler in", variable.get())
    for key in sorted(context):
        print(key, "=" if key == "source_traceback" else context[key])


loop.get_exception_handler()
loop.set_exception_handler(7)
loop.set_exception_handler(handler)
loop.get_exception_handler() is handler
loop.call_exception_handler({"message": "from the program", "exception": KeyError("k"), "more": 1})
handle = loop.call_soon(fails, context=context)
await asyncio.sleep(0)
done = asyncio.create_task(coroutine(), context=context)
loop.call_exception_handler({"message": "of a task", "task": done})
loop.call_exception_handler({"message": "of a future", "future": loop.create_future()})
await done
loop.default_exception_handler({"message": "default", "exception": KeyError("k"), "z": 1, "a": [2]})
loop.default_exception_handler({"message": ""})
loop.default_exception_handler({})


def bad_handler(loop, context):
    raise IndexError("bad handler")


loop.set_exception_handler(bad_handler)
loop.call_exception_handler({"message": "meets a bad handler"})
loop.set_exception_handler(None)
loop.call_exception_handler({"message": "the default again", "exception": ValueError("v")})


def bad_default(context):
    raise IndexError("bad default")


loop.default_exception_handler = bad_default
loop.call_exception_handler({"message": "meets a bad default"})
loop.set_exception_handler(bad_handler)
loop.call_exception_handler({"message": "meets two that are bad"})
del loop.default_exception_handler
loop.set_exception_handler(None)

loop.set_debug(not loop.get_debug())
loop
await asyncio.sleep(0)
await asyncio.sleep(0)
sys.get_coroutine_origin_tracking_depth()
loop.set_debug(not loop.get_debug())
await asyncio.sleep(0)
await asyncio.sleep(0)
sys.get_coroutine_origin_tracking_depth()
loop.slow_callback_duration = 0
handle = loop.call_soon(callback, "slow")
await asyncio.sleep(0)
loop.slow_callback_duration = 0.1


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closing")
        await asyncio.sleep(0)
        print("closed")


async def first_of(numbers):
    async for number in numbers:
        return number


await first_of(numbers())
await asyncio.sleep(0)
done = gc.collect()
await asyncio.sleep(0)
await asyncio.sleep(0)
await asyncio.sleep(0)


async def does_not_close():
    try:
        yield 1
    finally:
        raise ValueError("while closing")


kept = numbers(), does_not_close()
[await first_of(generator) for generator in kept]
await loop.shutdown_asyncgens()
await loop.shutdown_asyncgens()

other = asyncio.new_event_loop()
other
other.close()
other.close()
other
other.call_soon(callback)
other.call_soon_threadsafe(callback)
other.call_later(1, callback)
other.create_task(7)
other.run_forever()
other.run_in_executor(None, callback)
other.create_future().get_loop() is other
other.stop()
other = asyncio.new_event_loop()


def forget_other():
    """One statement: the loop may be part of a cycle or not."""
    global other
    other = None
    gc.collect()


forget_other()
