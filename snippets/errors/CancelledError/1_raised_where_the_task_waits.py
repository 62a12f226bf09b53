"""# Raised where the task waits, then at whoever awaits the task

`cancel()` makes the `await` inside `work` raise `CancelledError`.
It leaves the coroutine, the task counts as cancelled, and `await task`
raises it again.
"""

import asyncio


async def work():
    try:
        print("waiting")
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("CancelledError in work")
        raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("CancelledError in main")
    print("cancelled:", task.cancelled())


asyncio.run(main())

# Output:
# waiting
# CancelledError in work
# CancelledError in main
# cancelled: True
