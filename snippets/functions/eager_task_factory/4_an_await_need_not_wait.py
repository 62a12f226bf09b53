"""# An await alone does not stop it

What counts is whether the awaited thing suspends.
A coroutine that returns, a future that is done and a free lock do not;
`sleep(0)` does.
"""

import asyncio


async def immediately():
    return "value"


async def await_coroutine():
    return await immediately()


async def await_done_future():
    future = asyncio.get_running_loop().create_future()
    future.set_result("value")
    return await future


async def await_free_lock():
    async with asyncio.Lock():
        return "value"


async def await_sleep():
    await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    for function in (
        await_coroutine,
        await_done_future,
        await_free_lock,
        await_sleep,
    ):
        task = asyncio.create_task(function())
        print(function.__name__, "done:", task.done())
        await task


asyncio.run(main())

# Output:
# await_coroutine done: True
# await_done_future done: True
# await_free_lock done: True
# await_sleep done: False

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'eager_task_factory'
