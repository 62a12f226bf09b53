"""# A real error still comes out

`cancel` hides only the cancellation.
What a task raises on its way out is raised by the block.
"""

import asyncio


async def upload():
    try:
        await asyncio.sleep(1)
    finally:
        raise OSError("connection lost")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(upload())
            await asyncio.sleep(0.1)
            group.cancel()
    except* OSError as errors:
        print("raised:", errors.exceptions)


try:
    asyncio.run(main())
except* AttributeError as errors:
    print(*errors.exceptions)

# Output:
# raised: (OSError('connection lost'),)
# 'TaskGroup' object has no attribute 'cancel'

# Output on 3.15:
# raised: (OSError('connection lost'),)
