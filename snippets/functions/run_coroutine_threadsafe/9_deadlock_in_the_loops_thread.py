"""# In the loop's own thread, result() is a deadlock

The coroutine can only run when the loop does, and `result()` keeps the
loop from running.
Without the timeout this program would stand still for ever; in a
coroutine just `await`.
"""

import asyncio


async def fetch():
    return "data"


async def main():
    loop = asyncio.get_running_loop()
    future = asyncio.run_coroutine_threadsafe(fetch(), loop)
    try:
        future.result(timeout=0.2)
    except TimeoutError:
        print("nothing after 0.2 s, done:", future.done())
    print(await asyncio.wrap_future(future))
    print(await fetch())


asyncio.run(main())

# Output:
# nothing after 0.2 s, done: False
# data
# data
