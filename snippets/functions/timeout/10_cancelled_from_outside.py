"""# A cancellation from outside stays one

When someone else cancels the task, the block is left with
`CancelledError`.
Code that handles `TimeoutError` does not run, and the task ends as
cancelled.
"""

import asyncio


async def download():
    try:
        async with asyncio.timeout(0.5):
            await asyncio.sleep(1)
    except TimeoutError:
        print("never printed")
    except asyncio.CancelledError:
        print("not a timeout")
        raise


async def main():
    task = asyncio.create_task(download())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


asyncio.run(main())

# Output:
# not a timeout
# cancelled: True
