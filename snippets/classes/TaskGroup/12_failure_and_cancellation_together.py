"""# A failure and a cancellation at the same time

`fail` raises and cancels the task that holds the group in the same
step.
The errors come out first; from 3.13 the request from outside is kept
and arrives at the next `await`.
"""

import asyncio


async def fail(holder):
    await asyncio.sleep(0.1)
    holder.cancel()
    raise ValueError("no such user")


async def hold():
    holder = asyncio.current_task()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(holder))
    except* ValueError as errors:
        print("raised:", errors.exceptions)
    await asyncio.sleep(0.1)
    print("not cancelled")


async def main():
    task = asyncio.create_task(hold())
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


asyncio.run(main())

# Output:
# raised: (ValueError('no such user'),)
# cancelled: True

# Output on 3.11, 3.12:
# raised: (ValueError('no such user'),)
# not cancelled
# cancelled: False
