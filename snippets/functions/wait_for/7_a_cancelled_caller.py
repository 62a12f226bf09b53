"""# A cancelled caller cancels what it waits for

Whoever cancels the task that sits in `wait_for` gets both stopped:
first the inner work, then the caller.
"""

import asyncio


async def inner():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("inner cancelled")
        raise


async def caller():
    try:
        await asyncio.wait_for(inner(), timeout=1)
    except asyncio.CancelledError:
        print("caller cancelled")
        raise


async def main():
    task = asyncio.create_task(caller())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait([task])
    print("done:", task.cancelled())


asyncio.run(main())

# Output:
# inner cancelled
# caller cancelled
# done: True
