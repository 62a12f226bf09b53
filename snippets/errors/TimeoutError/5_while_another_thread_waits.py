"""# In a thread that waits for the loop

`result(timeout)` of `run_coroutine_threadsafe` raises it in the waiting
thread.
Nothing is cancelled by that: the coroutine goes on in the loop.
"""

import asyncio


async def slow():
    await asyncio.sleep(0.5)
    print("the coroutine finished")
    return "answer"


def ask(loop):
    future = asyncio.run_coroutine_threadsafe(slow(), loop)
    try:
        future.result(timeout=0.1)
    except TimeoutError:
        print("TimeoutError in the thread")
    return future.result()


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.to_thread(ask, loop))


asyncio.run(main())

# Output:
# TimeoutError in the thread
# the coroutine finished
# answer
