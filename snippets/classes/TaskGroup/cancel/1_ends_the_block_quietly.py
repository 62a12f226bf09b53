"""# It ends the tasks and the body, without an exception

The tasks and the body get `CancelledError`; none comes out of the
block.
The task that holds the group is not cancelled afterwards.
"""

import asyncio


async def work():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("work cancelled")
        raise


async def main():
    async with asyncio.TaskGroup() as group:
        task = group.create_task(work())
        await asyncio.sleep(0.1)
        group.cancel()
        print("the body runs on to its next await")
        await asyncio.sleep(0.1)
        print("never printed")
    print("after the block, task cancelled:", task.cancelled())
    print("cancelling():", asyncio.current_task().cancelling())


try:
    asyncio.run(main())
except* AttributeError as errors:
    print(*errors.exceptions)

# Output:
# work cancelled
# 'TaskGroup' object has no attribute 'cancel'

# Output on 3.15:
# the body runs on to its next await
# work cancelled
# after the block, task cancelled: True
# cancelling(): 0
