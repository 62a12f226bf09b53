"""# expired() tells whose timeout it was

The code in the block can raise a `TimeoutError` of its own.
After the block, `expired()` is true only if this limit struck.
"""

import asyncio


async def refused():
    raise TimeoutError("the server gave up")


async def slow():
    await asyncio.sleep(1)


async def main():
    for query in (refused, slow):
        try:
            async with asyncio.timeout(0.1) as limit:
                await query()
        except TimeoutError:
            print(query.__name__, "our limit:", limit.expired())


asyncio.run(main())

# Output:
# refused our limit: False
# slow our limit: True
