"""# A deadline ends the wait, not the work

`timeout` cancels the task that waits.
With a shield between them the download survives, and can be awaited
again.
"""

import asyncio


async def download():
    await asyncio.sleep(0.3)
    return "4096 bytes"


async def main():
    task = asyncio.create_task(download())
    try:
        async with asyncio.timeout(0.1):
            print(await asyncio.shield(task))
    except TimeoutError:
        print("still loading")
    print("cancelled:", task.cancelled())
    print(await task)


asyncio.run(main())

# Output:
# still loading
# cancelled: False
# 4096 bytes
