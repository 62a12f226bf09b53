"""# More time

`reschedule()` takes the new deadline, a time on the clock of the loop.
To add seconds to the deadline, start from `when()`.
"""

import asyncio


async def main():
    async with asyncio.timeout(0.2) as limit:
        await asyncio.sleep(0.1)
        limit.reschedule(limit.when() + 0.4)
        await asyncio.sleep(0.4)
        print("finished within the new limit")
    print("expired:", limit.expired())


asyncio.run(main())

# Output:
# finished within the new limit
# expired: False
