"""# The thread has no running loop

asyncio functions that need the running loop fail there, and the methods
of tasks, futures and queues are not thread-safe.
To reach the loop, pass it in and use `call_soon_threadsafe`.
"""

import asyncio


def work(loop, queue):
    try:
        asyncio.get_running_loop()
    except RuntimeError as error:
        print("RuntimeError:", error)
    loop.call_soon_threadsafe(queue.put_nowait, "half done")
    loop.call_soon_threadsafe(queue.put_nowait, "done")


async def main():
    loop = asyncio.get_running_loop()
    queue = asyncio.Queue()
    await asyncio.to_thread(work, loop, queue)
    print(await queue.get())
    print(await queue.get())


asyncio.run(main())

# Output:
# RuntimeError: no running event loop
# half done
# done
