"""# A time in the past ends the block soon

Not on the spot: the code goes on to its next `await` that suspends the
task, and is cancelled there.
"""

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(None) as limit:
            limit.reschedule(loop.time() - 1)
            print("still here, expired:", limit.expired())
            await asyncio.sleep(1)
            print("never printed")
    except TimeoutError:
        print("TimeoutError")


asyncio.run(main())

# Output:
# still here, expired: False
# TimeoutError
