"""# None removes the limit, a number sets one

A block can begin without a limit and get one when it is known, or lose
it after the risky part.
"""

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(0.2) as limit:
        limit.reschedule(None)
        await asyncio.sleep(0.3)
        print("limit removed:", limit.when())

    try:
        async with asyncio.timeout(None) as limit:
            limit.reschedule(loop.time() + 0.1)
            await asyncio.sleep(1)
    except TimeoutError:
        print("limit set later")


asyncio.run(main())

# Output:
# limit removed: None
# limit set later
