"""# A cancelled task is no failure

A task that is cancelled, or raises `CancelledError`, ends alone: the
group goes on and reports nothing.
"""

import asyncio


async def work():
    await asyncio.sleep(0.2)
    return "fine"


async def give_up():
    raise asyncio.CancelledError


async def main():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(work())
        second = group.create_task(work())
        third = group.create_task(give_up())
        await asyncio.sleep(0.1)
        first.cancel()
    print("first cancelled:", first.cancelled())
    print("third cancelled:", third.cancelled())
    print("second:", second.result())


asyncio.run(main())

# Output:
# first cancelled: True
# third cancelled: True
# second: fine
