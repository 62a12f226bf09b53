"""# Delivered where the task suspends

`count` asks for its own cancellation, which is the same request as from
outside.
Plain code runs on, and so does an `await` that has nothing to wait for.
"""

import asyncio


async def add(a, b):
    return a + b


async def count():
    asyncio.current_task().cancel()
    total = 0
    for number in range(1000):
        total = await add(total, number)
    print("counted to", total)
    await asyncio.sleep(0)
    print("never printed")


async def main():
    task = asyncio.create_task(count())
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


asyncio.run(main())

# Output:
# counted to 499500
# cancelled: True
