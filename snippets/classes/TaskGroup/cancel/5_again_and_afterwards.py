"""# Calling it again does nothing

It may be called twice, and after the block has ended.
Once called, the group takes no more tasks.
"""

import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    async with asyncio.TaskGroup() as group:
        task = group.create_task(work())
        await asyncio.sleep(0.1)
        group.cancel()
        group.cancel()
        try:
            group.create_task(work())
        except RuntimeError as error:
            print(error)
    group.cancel()
    print("task cancelled:", task.cancelled())
    print("cancelling():", asyncio.current_task().cancelling())


try:
    asyncio.run(main())
except* AttributeError as errors:
    print(*errors.exceptions)

# Output:
# 'TaskGroup' object has no attribute 'cancel'

# Output on 3.15:
# TaskGroup <TaskGroup tasks=1 cancelling> is shutting down
# task cancelled: True
# cancelling(): 0
