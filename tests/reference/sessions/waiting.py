import asyncio

loop = asyncio.get_running_loop()


async def work(value=None, delay=0):
    await asyncio.sleep(delay)
    if isinstance(value, BaseException):
        raise value
    return value


async def attempt(awaitable):
    try:
        print("gave", repr(await awaitable))
    except BaseException as error:
        print("raised", repr(error), "from", repr(error.__cause__), "in", repr(error.__context__))


def task(*args, name="named"):
    return asyncio.create_task(work(*args), name=name)


await asyncio.wait([])
await asyncio.wait([7])
await asyncio.wait(7)
await asyncio.wait(task())
coro = work()
await asyncio.wait([coro])
coro.close()
await asyncio.wait([task()], return_when="NEVER")
len(await asyncio.wait([task(), task()], timeout=1))
[len(part) for part in await asyncio.wait([task(1, 1), task(1, 3)], timeout=2)]
[len(part) for part in await asyncio.wait([task(1, 5), task(1, 3)], return_when="FIRST_COMPLETED")]
wanted = [task(ValueError("v"), 1), task(1, 2), task(1, 3)]
done, left = await asyncio.wait(wanted, return_when=asyncio.FIRST_EXCEPTION)
done, len(left)
await asyncio.sleep(9)
waiter = asyncio.create_task(asyncio.wait(wanted[1:]), name="waiter")
await waiter
waiting = task(1, 1, name="inner")
waiter = asyncio.create_task(asyncio.wait([waiting]), name="waiter")
await asyncio.sleep(0)
waiter.cancel()
await attempt(waiter)
waiting
await waiting

await attempt(asyncio.wait_for(work(1), None))
await attempt(asyncio.wait_for(work(1), 0))
await attempt(asyncio.wait_for(work(1), -1))
await attempt(asyncio.wait_for(work(1, 2), 1))
await attempt(asyncio.wait_for(work(ValueError("v")), 1))
finished = task(3)
await finished
await attempt(asyncio.wait_for(finished, 0))
await attempt(asyncio.wait_for(7, 1))
await attempt(asyncio.wait_for(loop.create_future(), 1))
stubborn = loop.create_future()
await attempt(asyncio.wait_for(asyncio.shield(stubborn), 1))
stubborn
stubborn.cancel()

asyncio.timeout("soon")
asyncio.timeout(None)
limit = asyncio.timeout(3)
limit
limit.when(), limit.expired()
limit.reschedule(1)


async def limited(limit, seconds=2, then=None):
    async with limit as entered:
        print(entered, entered is limit)
        if then is not None:
            then()
        await asyncio.sleep(seconds)
    print(entered, entered.expired())


loop.time()
await attempt(limited(limit))
limit
await attempt(limited(limit))
limit.reschedule(1)
await attempt(limited(asyncio.timeout(1)))
await attempt(limited(asyncio.timeout(0)))
await attempt(limited(asyncio.timeout(-1)))
await attempt(limited(asyncio.timeout_at(loop.time() + 1)))
await attempt(limited(asyncio.timeout_at(None)))
moved = asyncio.timeout(9)
await attempt(limited(moved, 3, lambda: moved.reschedule(loop.time() + 1)))
moved = asyncio.timeout(1)
await attempt(limited(moved, 3, lambda: moved.reschedule(None)))
moved.when()
moved = asyncio.timeout(5)
await attempt(limited(moved, 3, lambda: moved.reschedule(loop.time() - 1)))
async with asyncio.timeout(1) as kept:
    kept
kept


async def replaces(error):
    async with asyncio.timeout(1):
        try:
            await asyncio.sleep(2)
        except asyncio.CancelledError as cancelled:
            raise error from cancelled


async def in_group():
    async with asyncio.timeout(1):
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(9))
            await replaces(ValueError("in a group"))


await attempt(replaces(ValueError("instead")))
await attempt(in_group())

asyncio.gather(7)
gathering = asyncio.gather(work(1), work(2))
gathering
gathering.get_loop() is loop
await gathering
gathering
gathering.cancel()
await asyncio.gather()
same = work(3)
await asyncio.gather(same, same)
await attempt(asyncio.gather(work(1), work(ValueError("v")), work(KeyError("k"))))
await asyncio.gather(work(1), work(ValueError("v")), return_exceptions=True)
inner = task(1, 5, name="inner")
gathering = asyncio.gather(inner, work(2))
gathering.cancel("gathered")
await attempt(gathering)
inner
inner = task(1, 5, name="inner")
gathering = asyncio.gather(inner, work(2, 1))
await asyncio.sleep(0)
inner.cancel("inner")
await attempt(gathering)
inner = task(1, 5, name="inner")
gathering = asyncio.gather(inner, work(2, 1), return_exceptions=True)
await asyncio.sleep(0)
inner.cancel("inner")
await attempt(gathering)
other = asyncio.new_event_loop()
asyncio.gather(other.create_future(), loop.create_future())
other.close()

asyncio.shield(7)
inner = task(1, 1, name="inner")
outer = asyncio.shield(inner)
outer
outer.cancel()
await attempt(outer)
await inner
asyncio.shield(inner) is inner
inner = task(ValueError("v"), 1, name="inner")
outer = asyncio.shield(inner)
await asyncio.sleep(0)
outer.cancel()
await asyncio.sleep(2)
inner = outer = None
inner = task(1, 1, name="inner")
outer = asyncio.shield(inner)
await asyncio.sleep(0)
inner.cancel("inner")
await attempt(outer)
await attempt(asyncio.shield(work(ValueError("v"))))

asyncio.as_completed(7)
asyncio.as_completed(loop.create_future())
asyncio.as_completed([7])
found = asyncio.as_completed([work("slow", 2), work("fast", 1)])
found
[await coro for coro in found]
async for finished in asyncio.as_completed([task("slow", 2), task("fast", 1)]):
    print(finished)
try:
    async for finished in asyncio.as_completed([task("slow", 3), task("fast", 1)], timeout=2):
        print(await finished)
except TimeoutError as error:
    print(repr(error))
for coro in asyncio.as_completed([task("slow", 3), task("fast", 1)], timeout=2):
    await attempt(coro)
await asyncio.sleep(9)
next(asyncio.as_completed([]))

await asyncio.sleep(1, "result")
await asyncio.sleep(0, "result")
await asyncio.sleep(-1, "result")
await asyncio.sleep(float("nan"))
await asyncio.sleep("1")
await asyncio.sleep(None)
