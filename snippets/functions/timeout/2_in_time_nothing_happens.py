"""# A block that ends in time notices nothing

`timeout` returns an `asyncio.Timeout`, and `as` names it.
A block that ends in time stops its timer, so the seconds after the
block do not count.
"""

import asyncio


async def main():
    async with asyncio.timeout(0.2) as limit:
        await asyncio.sleep(0.1)
        print("done in time")

    await asyncio.sleep(0.3)
    print("type:", type(limit).__name__)
    print("expired:", limit.expired())


asyncio.run(main())

# Output:
# done in time
# type: Timeout
# expired: False
