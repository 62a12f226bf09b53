"""# A program does not wait for its tasks

When `main` returns, `asyncio.run` cancels the tasks that are left.
Await every task whose work has to be finished.
"""

import asyncio


async def save(name, delay):
    try:
        await asyncio.sleep(delay)
        print("saved", name)
    except asyncio.CancelledError:
        print("cancelled before saving", name)
        raise


async def main():
    first = asyncio.create_task(save("first", 0.1))
    second = asyncio.create_task(save("second", 0.3))
    await first
    print("main returns, second done:", second.done())


asyncio.run(main())

# Output:
# saved first
# main returns, second done: False
# cancelled before saving second
