"""# It counts requests that were not taken back

Each `cancel()` of a task that is not done adds one, each `uncancel()`
takes one away.
A delivered `CancelledError` changes nothing about the count.
"""

import asyncio


async def work():
    me = asyncio.current_task()
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("delivered:", me.cancelling())
        print("uncancel gives", me.uncancel())
        print("left:", me.cancelling())


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    task.cancel()
    print("two requests:", task.cancelling())
    await task

    task.cancel()
    print("a done task keeps its count:", task.cancelling())


asyncio.run(main())

# Output:
# two requests: 2
# delivered: 2
# uncancel gives 1
# left: 1
# a done task keeps its count: 1
