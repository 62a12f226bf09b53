"""# With async for the time limit ends the loop

From 3.13.
`TimeoutError` is raised by the loop itself, when it asks for the next
task.
"""

import asyncio


async def fetch(name, delay):
    await asyncio.sleep(delay)
    return name


async def main():
    quick = asyncio.create_task(fetch("quick", 0.1))
    slow = asyncio.create_task(fetch("slow", 0.6))
    try:
        async for task in asyncio.as_completed(
            [quick, slow], timeout=0.3
        ):
            print(task.result())
    except TimeoutError:
        print("time is up, slow cancelled:", slow.cancelled())
    finally:
        await slow


asyncio.run(main())

# Output:
# quick
# time is up, slow cancelled: False

# Output on 3.11, 3.12:
# TypeError: 'async for' requires an object with __aiter__ method, got generator
