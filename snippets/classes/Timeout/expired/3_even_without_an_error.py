"""# True even if no error came out

Some code answers a cancellation with a result instead of an exception.
The block then ends without `TimeoutError`, and only `expired()` tells
that the limit struck.
"""

import asyncio


async def careless():
    try:
        await asyncio.sleep(1)
    except BaseException:
        return "half a page"
    return "page"


async def main():
    async with asyncio.timeout(0.1) as limit:
        result = await careless()

    print("no error, result:", result)
    print("the limit struck:", limit.expired())


asyncio.run(main())

# Output:
# no error, result: half a page
# the limit struck: True
