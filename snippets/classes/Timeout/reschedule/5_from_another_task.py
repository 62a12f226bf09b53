"""# Any code on the loop may move it

The limit belongs to the task that entered it, but another task can give
it more time.
"""

import asyncio


async def download(limit):
    async with limit:
        await asyncio.sleep(0.4)
        print("downloaded")


async def main():
    limit = asyncio.timeout(0.2)
    task = asyncio.create_task(download(limit))
    await asyncio.sleep(0.1)
    limit.reschedule(limit.when() + 1)
    print("granted more time")
    await task


asyncio.run(main())

# Output:
# granted more time
# downloaded
