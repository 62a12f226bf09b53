"""# Somebody else's cancellation is not hidden

The group takes back its own request only.
If the task that holds it is cancelled as well, `CancelledError` comes
out of the block.
"""

import asyncio


async def slow_to_stop():
    try:
        await asyncio.sleep(1)
    finally:
        await asyncio.sleep(0.2)


async def hold():
    async with asyncio.TaskGroup() as group:
        group.create_task(slow_to_stop())
        await asyncio.sleep(0.1)
        group.cancel()
    print("never printed")


async def main():
    task = asyncio.create_task(hold())
    await asyncio.sleep(0.2)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("hold was cancelled")


try:
    asyncio.run(main())
except* AttributeError as errors:
    print(*errors.exceptions)

# Output:
# 'TaskGroup' object has no attribute 'cancel'

# Output on 3.15:
# hold was cancelled
