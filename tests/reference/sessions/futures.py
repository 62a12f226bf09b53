import asyncio
import concurrent.futures
import gc
import threading

loop = asyncio.get_running_loop()
future = loop.create_future()
future
future.result()
future.exception()
future.done(), future.cancelled(), future.get_loop() is loop
future.set_exception(StopIteration())
future.set_exception(StopIteration)
repr(future.exception())
future.result()
future = loop.create_future()
future.set_exception(ValueError)
future
future.result()
future.exception()
future.set_result(1)
future.set_exception(ValueError())
future.cancel()
future = loop.create_future()
future.set_exception(7)
future.set_exception(KeyError("k"))
future
future.exception()
future._log_traceback = True
future._log_traceback
future = loop.create_future()
future.set_result("result " * 20)
future
future.result()
future._log_traceback = False
future = loop.create_future()
future.cancel("why")
future
future.result()
future.exception()
await future
future.cancel()
future = loop.create_future()
future.cancel()
future.result()
asyncio.Future(loop=None).get_loop() is loop
asyncio.Future[int]
asyncio.Future.__new__(asyncio.Future).get_loop()
asyncio.Future.__new__(asyncio.Future).done()


def first(future):
    print("first", future)


def second(future, *rest):
    print("second", future, rest)


future = asyncio.Future()
future.add_done_callback(first)
future
future.add_done_callback(second)
future
future.add_done_callback(print)
future
future.add_done_callback(first)
future
future.remove_done_callback(first)
future.remove_done_callback(first)
future
future.set_result(None)
await asyncio.sleep(0)
future


def fails(future):
    raise ValueError("in a callback", future.result())


debug = loop.get_debug()
loop.set_debug(False)  # or it would matter who makes the handle
for callbacks in ([fails], [fails, first], [first, fails, first]):
    future = asyncio.Future()
    for callback in callbacks:
        future.add_done_callback(callback)
    future.set_result(len(callbacks))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
loop.set_debug(debug)
future.add_done_callback(first)
await asyncio.sleep(0)

future = loop.create_future()
future.set_exception(ValueError("never looked at"))
future = None
done = gc.collect()
future = asyncio.Future()
future.set_exception(ValueError("looked at"))
repr(future.exception())
future = None
done = gc.collect()

asyncio.isfuture(asyncio.Future()), asyncio.isfuture(loop), asyncio.isfuture(asyncio.Future)
iter(asyncio.Future()).send(None)


class Pretends:
    _asyncio_future_blocking = None


asyncio.isfuture(Pretends())
Pretends._asyncio_future_blocking = False
asyncio.isfuture(Pretends())


async def bare(future):
    return future.__await__()


steps = await bare(asyncio.Future())
next(steps)
next(steps)
steps.throw(KeyError("thrown"))
steps.close()
done = loop.create_future()
done.set_result(3)
next(done.__await__())

outside = concurrent.futures.Future()
asyncio.wrap_future(7)
inside = asyncio.wrap_future(outside)
inside
asyncio.wrap_future(inside) is inside
outside.set_result("from outside")
await inside
outside = concurrent.futures.Future()
inside = asyncio.wrap_future(outside)
inside.cancel("message")
await asyncio.sleep(0)
outside.cancelled()
outside = concurrent.futures.Future()
inside = asyncio.wrap_future(outside)
outside.cancel()
await asyncio.sleep(0)
await asyncio.sleep(0)
inside
for error in (
    ValueError("outside"),
    concurrent.futures.CancelledError("cancelled"),
    concurrent.futures.InvalidStateError("state"),
    concurrent.futures.TimeoutError("time"),
):
    outside = concurrent.futures.Future()
    inside = asyncio.wrap_future(outside)
    outside.set_exception(error)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(repr(inside.exception()), inside.exception() is error)

asyncio.futures._chain_future(1, asyncio.Future())
asyncio.futures._chain_future(asyncio.Future(), 1)

asyncio.ensure_future(7)
asyncio.ensure_future(future) is future
other = asyncio.new_event_loop()
asyncio.ensure_future(asyncio.Future(), loop=other)
asyncio.Future(loop=other)
await asyncio.Future(loop=other)
asyncio.wrap_future(concurrent.futures.Future(), loop=other).get_loop() is other
other.close()


class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return "awaited"


await asyncio.ensure_future(Awaitable())


async def answer(value):
    await asyncio.sleep(0)
    if isinstance(value, Exception):
        raise value
    return value


def call(*args):
    outside = asyncio.run_coroutine_threadsafe(answer(*args), loop)
    try:
        print("in a thread:", outside.result())
    except Exception as error:
        print("in a thread:", repr(error))


async def from_thread(target, *args):
    ended = asyncio.Event()

    def run():
        target(*args)
        loop.call_soon_threadsafe(ended.set)

    thread = threading.Thread(target=run)
    thread.start()
    await ended.wait()
    thread.join()


await from_thread(call, 1)
await from_thread(call, ValueError("of the coroutine"))
asyncio.run_coroutine_threadsafe(answer, loop)
asyncio.run_coroutine_threadsafe(asyncio.Future(), loop)
outside = asyncio.run_coroutine_threadsafe(answer(7), loop)
outside.cancel()
await asyncio.sleep(0)
await asyncio.sleep(0)
outside.cancelled()
