"""# Futures and callbacks are not in it

A plain future belongs to nobody's set, and a coroutine counts only
once a task runs it.
"""

import asyncio


async def work():
    pass


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_soon(future.set_result, None)
    coro = work()
    print("only main:", asyncio.all_tasks() == {asyncio.current_task()})

    task = asyncio.create_task(coro)
    print("the task:", task in asyncio.all_tasks())
    await task
    await future


asyncio.run(main())

# Output:
# only main: True
# the task: True
