"""# Cancelling the loop cancels none of the jobs

`gather` passes a cancellation on to its jobs; `as_completed` does not.
"""

import asyncio


async def fetch():
    await asyncio.sleep(0.3)
    return "page"


async def report(tasks):
    for result in asyncio.as_completed(tasks):
        print(await result)


async def main():
    task = asyncio.create_task(fetch())
    reporter = asyncio.create_task(report([task]))
    await asyncio.sleep(0.1)
    reporter.cancel()
    await asyncio.wait([reporter])
    print("reporter cancelled:", reporter.cancelled())
    print("and still:", await task)


asyncio.run(main())

# Output:
# reporter cancelled: True
# and still: page
