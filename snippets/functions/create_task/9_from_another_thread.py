"""# Another thread has no running loop

`create_task` looks for the loop that runs in its own thread.
Elsewhere, hand the coroutine to `run_coroutine_threadsafe` together
with the loop.
"""

import asyncio


async def work():
    return "worked"


def in_a_thread(loop):
    coro = work()
    try:
        asyncio.create_task(coro)
    except RuntimeError as error:
        print("RuntimeError:", error)
    future = asyncio.run_coroutine_threadsafe(coro, loop)
    print(future.result())


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(in_a_thread, loop)


asyncio.run(main())

# Output:
# RuntimeError: no running event loop
# worked
