"""# It runs up to the first real wait

The part before always runs at once, whether or not an `await` follows.
Where the coroutine has to wait, `create_task` returns, and the loop
goes on with the rest as with any task.
"""

import asyncio


async def fetch():
    print("fetch: asking")
    await asyncio.sleep(0.1)
    print("fetch: answered")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)

    task = asyncio.create_task(fetch())
    print("main: task created, done:", task.done())
    await task


asyncio.run(main())

# Output:
# fetch: asking
# main: task created, done: False
# fetch: answered

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'eager_task_factory'
