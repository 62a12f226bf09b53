"""# It cancels the task that entered it

The object may be made in one task and entered in another; the one that
enters is limited, and only that one.
"""

import asyncio


async def guarded(limit):
    async with limit:
        await asyncio.sleep(1)


async def main():
    limit = asyncio.timeout(0.1)
    task = asyncio.create_task(guarded(limit))
    await asyncio.sleep(0.3)
    print("main was not interrupted")
    print("the task:", type(task.exception()).__name__)


asyncio.run(main())

# Output:
# main was not interrupted
# the task: TimeoutError
