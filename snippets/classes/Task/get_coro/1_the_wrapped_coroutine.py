"""# It returns the coroutine that the task runs

The same object that was passed, also when the task is done.
Do not await it: it belongs to the task.
"""

import asyncio


async def work():
    await asyncio.sleep(0.1)


async def main():
    coro = work()
    task = asyncio.create_task(coro)
    print(task.get_coro() is coro)
    print(task.get_coro().__qualname__)

    await task
    print(task.get_coro() is coro)


asyncio.run(main())

# Output:
# True
# work
# True
