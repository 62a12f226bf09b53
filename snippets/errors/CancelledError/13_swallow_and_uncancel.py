"""# To end a cancellation, take the request back

A component that means to survive catches the exception and calls
`uncancel()`.
Without that the count stays 1, and the next task group that fails takes
it for a request that is still open: from 3.13 it cancels the survivor
again.
"""

import asyncio


async def fail():
    raise ValueError("no such user")


async def survivor(take_back):
    task = asyncio.current_task()
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        if take_back:
            task.uncancel()
    print("open requests:", task.cancelling())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
    except* ValueError:
        print("the group failed")
    await asyncio.sleep(0.1)
    print("survived")


async def main():
    for take_back in True, False:
        task = asyncio.create_task(survivor(take_back))
        await asyncio.sleep(0.1)
        task.cancel()
        await asyncio.wait([task])
        print("cancelled:", task.cancelled())


asyncio.run(main())

# Output:
# open requests: 0
# the group failed
# survived
# cancelled: False
# open requests: 1
# the group failed
# cancelled: True

# Output on 3.11, 3.12:
# open requests: 0
# the group failed
# survived
# cancelled: False
# open requests: 1
# the group failed
# survived
# cancelled: False
