"""# A limit of 0 fires at the first await

The block is entered all the same, and runs up to the first `await` that
suspends the task.
A block that never waits ends normally.
A negative delay does the same.
"""

import asyncio


async def main():
    async with asyncio.timeout(0) as limit:
        print("a block without an await")
    print("expired:", limit.expired())

    for delay in (0, -1):
        try:
            async with asyncio.timeout(delay):
                print("before the await")
                await asyncio.sleep(0)
                print("never printed")
        except TimeoutError:
            print("TimeoutError")


asyncio.run(main())

# Output:
# a block without an await
# expired: False
# before the await
# TimeoutError
# before the await
# TimeoutError
