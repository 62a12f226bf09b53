"""# One task fails, the others are cancelled

The group waits until the cancelled tasks have cleaned up, then raises.
A task that was done keeps its result.
"""

import asyncio


async def quick():
    return "kept"


async def fail():
    await asyncio.sleep(0.1)
    raise ValueError("no such user")


async def work():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        await asyncio.sleep(0.1)
        print("work cleaned up")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            done = group.create_task(quick())
            group.create_task(fail())
            cancelled = group.create_task(work())
    except* ValueError as errors:
        print("raised:", errors.exceptions)
    print("done:", done.result())
    print("cancelled:", cancelled.cancelled())


asyncio.run(main())

# Output:
# work cleaned up
# raised: (ValueError('no such user'),)
# done: kept
# cancelled: True
