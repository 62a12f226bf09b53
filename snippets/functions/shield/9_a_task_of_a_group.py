"""# A task group cancels its own tasks directly

The shield stands between the caller and the task, the group holds the
task itself.
What is to outlive the group is started with `asyncio.create_task`,
outside of it.
"""

import asyncio


async def save(name):
    try:
        await asyncio.sleep(0.2)
        print(name, "saved")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def fail():
    await asyncio.sleep(0.1)
    raise ValueError("no such user")


async def main():
    outside = asyncio.create_task(save("outside"))
    try:
        async with asyncio.TaskGroup() as group:
            inside = group.create_task(save("inside"))
            group.create_task(fail())
            await asyncio.gather(
                asyncio.shield(inside), asyncio.shield(outside)
            )
    except* ValueError as errors:
        print("failed:", errors.exceptions)
    await outside


asyncio.run(main())

# Output:
# inside cancelled
# failed: (ValueError('no such user'),)
# outside saved
