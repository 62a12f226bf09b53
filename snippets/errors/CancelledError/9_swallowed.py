"""# Swallowed, it leaves a task that is not cancelled

The task returns normally, `cancelled()` is False, and `cancelling()`
stays 1 for good.
Whoever asked for the cancellation waits for the rest of the work.
"""

import asyncio


async def stubborn():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("ignored")
    await asyncio.sleep(0.2)
    return "finished anyway"


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0.1)
    task.cancel()
    print(await task)
    print("cancelled:", task.cancelled())
    print("cancelling():", task.cancelling())


asyncio.run(main())

# Output:
# ignored
# finished anyway
# cancelled: False
# cancelling(): 1
