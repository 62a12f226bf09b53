"""# A TimeoutError of the awaitable looks like its own

A `TimeoutError` that the awaitable raises by itself looks just like the
one of `wait_for`.
`asyncio.timeout` can tell: `expired()` says whether its own limit
struck.
"""

import asyncio


async def query():
    await asyncio.sleep(0.1)
    raise TimeoutError("the server gave up")


async def main():
    try:
        await asyncio.wait_for(query(), timeout=1)
    except TimeoutError:
        print("wait_for: slow, or the server?")

    try:
        async with asyncio.timeout(1) as limit:
            await query()
    except TimeoutError:
        print("our limit struck:", limit.expired())


asyncio.run(main())

# Output:
# wait_for: slow, or the server?
# our limit struck: False
