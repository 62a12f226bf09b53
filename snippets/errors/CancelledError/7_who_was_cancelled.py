"""# It may be the other task that was cancelled

`await task` raises `CancelledError` in two cases: that task was
cancelled, or the one that waits was.
`current_task().cancelling()` counts the requests to the one that waits.
"""

import asyncio


async def waiter(task):
    try:
        await task
    except asyncio.CancelledError:
        requests = asyncio.current_task().cancelling()
        print("I was cancelled" if requests else "it was cancelled")
        if requests:
            raise


async def main():
    task = asyncio.create_task(asyncio.sleep(1))
    waiting = asyncio.create_task(waiter(task))
    await asyncio.sleep(0.1)
    task.cancel()
    await waiting

    task = asyncio.create_task(asyncio.sleep(1))
    waiting = asyncio.create_task(waiter(task))
    await asyncio.sleep(0.1)
    waiting.cancel()
    await asyncio.wait([waiting])
    print("cancelled:", waiting.cancelled())


asyncio.run(main())

# Output:
# it was cancelled
# I was cancelled
# cancelled: True
