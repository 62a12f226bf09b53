"""# The coroutine may refuse

It can catch `CancelledError`, take the request back with `uncancel()`
and go on; the task then ends as if nobody had asked.
"""

import asyncio


async def save():
    try:
        await asyncio.sleep(0.2)
    except asyncio.CancelledError:
        print("not now")
        asyncio.current_task().uncancel()
        await asyncio.sleep(0.2)
    return "saved"


async def main():
    task = asyncio.create_task(save())
    await asyncio.sleep(0.1)
    task.cancel()
    print(await task)
    print("cancelled:", task.cancelled())


asyncio.run(main())

# Output:
# not now
# saved
# cancelled: False
