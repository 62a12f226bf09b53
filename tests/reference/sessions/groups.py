import asyncio


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
        print(getattr(error, "exceptions", ()), asyncio.current_task().cancelling())


async def grouped(*coros, then=None, group=None):
    async with group or asyncio.TaskGroup() as group:
        tasks = [group.create_task(coro, name=f"task {n}") for n, coro in enumerate(coros)]
        print(group)
        if then is not None:
            await then(group)
    print(group)
    return [task.result() for task in tasks]


group = asyncio.TaskGroup()
group
coro = work()
group.create_task(coro)
await attempt(grouped(work(1), work(2), group=group))
await attempt(grouped(group=group))
coro = work()
group.create_task(coro)
await attempt(grouped(work(1), work(ValueError("v")), work(2, 9)))
await attempt(grouped(work(KeyError("k")), work(ValueError("v"))))
await attempt(grouped(work(1, 9), then=lambda group: work(ValueError("of the body"))))
await attempt(grouped(work(asyncio.CancelledError("by itself")), work(2)))
await attempt(grouped(work(1, 9), then=lambda group: work(asyncio.CancelledError("body"))))
await attempt(grouped(then=lambda group: work(1)))


async def cancels(group):
    asyncio.current_task().cancel("from the body")
    await asyncio.sleep(1)


async def adds(group):
    group.create_task(work("added", 1))
    group.create_task(work("added"), name="added", context=None)
    group.create_task(work("eager", 0), eager_start=True)
    await asyncio.sleep(0)
    print(group)


await attempt(asyncio.create_task(grouped(work(1, 9), then=cancels), name="parent"))
await attempt(asyncio.create_task(grouped(work(1), then=adds), name="parent"))


async def late(group):
    try:
        await asyncio.sleep(9)
    finally:
        coro = work("too late")
        try:
            group.create_task(coro)
        except RuntimeError as error:
            print(error)


await attempt(grouped(work(ValueError("v")), then=late))


async def adds_at_its_end(group):
    async def last():
        try:
            await asyncio.sleep(9)
        finally:
            print("cleaning up")
            await asyncio.sleep(1)

    group.create_task(last())
    await asyncio.sleep(0)


await attempt(grouped(work(ValueError("v"), 1), then=adds_at_its_end))
outer = asyncio.create_task(grouped(work(1, 9), work(2, 9)), name="outer")
await asyncio.sleep(1)
outer.cancel("from outside")
await attempt(outer)


async def twice():
    outer = asyncio.current_task()

    async def stops():
        try:
            await asyncio.sleep(9)
        except asyncio.CancelledError:
            outer.cancel("meanwhile")
            raise ValueError("while being cancelled") from None

    await grouped(stops(), work(KeyError("k")))


await attempt(asyncio.create_task(twice(), name="twice"))


async def again():
    group = asyncio.TaskGroup()
    async with group:
        async with group:
            pass


await attempt(again())


async def leaves(group):
    await group.__aenter__()
    group.create_task(work(ValueError("late"), 1), name="orphan")


await asyncio.create_task(leaves(asyncio.TaskGroup()), name="parent")
await asyncio.sleep(2)
