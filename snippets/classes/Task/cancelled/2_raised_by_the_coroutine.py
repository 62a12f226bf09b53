"""# The error counts, not the request

A coroutine that raises `CancelledError` by itself makes its task
cancelled, although nobody called `cancel()`.
"""

import asyncio


async def give_up():
    raise asyncio.CancelledError("no point in going on")


async def main():
    task = asyncio.create_task(give_up())
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())
    print("requests:", task.cancelling())


asyncio.run(main())

# Output:
# cancelled: True
# requests: 0
