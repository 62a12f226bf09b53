"""# Cancel the task that holds the group, and all end

The group cancels its tasks, in no particular order, waits for them and
lets the `CancelledError` out, alone.
A timeout around the block works in the same way.
"""

import asyncio


async def work(name, stopped):
    try:
        await asyncio.sleep(1)
    finally:
        stopped.add(name)


async def serve(stopped):
    async with asyncio.TaskGroup() as group:
        group.create_task(work("first", stopped))
        group.create_task(work("second", stopped))


async def main():
    stopped = set()
    task = asyncio.create_task(serve(stopped))
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled(), sorted(stopped))

    stopped.clear()
    try:
        async with asyncio.timeout(0.1):
            await serve(stopped)
    except TimeoutError:
        print("TimeoutError", sorted(stopped))


asyncio.run(main())

# Output:
# cancelled: True ['first', 'second']
# TimeoutError ['first', 'second']
