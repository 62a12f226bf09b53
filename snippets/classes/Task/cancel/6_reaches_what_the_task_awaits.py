"""# It cancels what the task is waiting for

A task that awaits another task passes the cancel on, and ends when
that one has ended.
Use `asyncio.shield` to keep the inner task out of it.
"""

import asyncio


async def inner():
    try:
        await asyncio.sleep(10)
    finally:
        print("inner ends")


async def outer(task):
    try:
        await task
    finally:
        print("outer ends")


async def main():
    inner_task = asyncio.create_task(inner())
    outer_task = asyncio.create_task(outer(inner_task))
    await asyncio.sleep(0.1)

    outer_task.cancel()
    await asyncio.wait([outer_task])
    print("inner cancelled:", inner_task.cancelled())
    print("outer cancelled:", outer_task.cancelled())


asyncio.run(main())

# Output:
# inner ends
# outer ends
# inner cancelled: True
# outer cancelled: True
