"""# Cancelling the waiter leaves the tasks alone

`gather` passes a cancellation on to its jobs; `wait` does not.
"""

import asyncio


async def fetch():
    await asyncio.sleep(0.3)
    return "page"


async def main():
    task = asyncio.create_task(fetch())
    waiter = asyncio.create_task(asyncio.wait([task]))
    await asyncio.sleep(0.1)
    waiter.cancel()
    await asyncio.wait([waiter])
    print("waiter cancelled:", waiter.cancelled())
    print("task done:", task.done())
    print(await task)


asyncio.run(main())

# Output:
# waiter cancelled: True
# task done: False
# page
