"""# A coroutine can raise it without a request

A task whose coroutine lets `CancelledError` out is cancelled, whoever
raised it.
Nobody had asked for it: `cancelling()` is 0.
"""

import asyncio


async def work():
    raise asyncio.CancelledError("nothing to do")


async def main():
    task = asyncio.create_task(work())
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())
    print("cancelling():", task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print("raised:", error)


asyncio.run(main())

# Output:
# cancelled: True
# cancelling(): 0
# raised: nothing to do
