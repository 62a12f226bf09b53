"""# The current task is cancelled, not all it started

The cancellation reaches what the task is awaiting at that moment: here
the task `awaited`.
A task that was only started inside the block keeps running.
"""

import asyncio


async def work(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(name, "finished")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    try:
        async with asyncio.timeout(0.1):
            started = asyncio.create_task(work("started", 0.3))
            awaited = asyncio.create_task(work("awaited", 0.3))
            await awaited
    except TimeoutError:
        print("timed out")
    await started


asyncio.run(main())

# Output:
# awaited cancelled
# timed out
# started finished
