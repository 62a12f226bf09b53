"""# cancel() asks and returns

It marks the request and comes back at once; the task has not noticed
anything yet.
"""

import asyncio


async def work():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("work hears of it")
        raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0.1)

    print("cancel():", task.cancel())
    print("requests:", task.cancelling())
    print("done:", task.done())

    await asyncio.wait([task])
    print("done:", task.done(), "cancelled:", task.cancelled())
    print("cancel():", task.cancel())


asyncio.run(main())

# Output:
# cancel(): True
# requests: 1
# done: False
# work hears of it
# done: True cancelled: True
# cancel(): False
