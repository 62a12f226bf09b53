"""# Only a coroutine object will do

A coroutine function that was not called, a future or a task raise
`TypeError` in the calling thread.
To wait for a task from a thread, wrap it in a coroutine.
"""

import asyncio


async def fetch():
    return "data"


async def wait_for(task):
    return await task


def work(loop, task):
    for wrong in fetch, task:
        try:
            asyncio.run_coroutine_threadsafe(wrong, loop)
        except TypeError as error:
            print("TypeError:", error)
    right = asyncio.run_coroutine_threadsafe(wait_for(task), loop)
    print(right.result(timeout=5))


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(fetch())
    await asyncio.to_thread(work, loop, task)


asyncio.run(main())

# Output:
# TypeError: A coroutine object is required
# TypeError: A coroutine object is required
# data
