"""# A deadline in the past strikes at the first await

The block is entered all the same, and runs up to the first `await` that
suspends the task.
Without one it ends normally.
"""

import asyncio


async def main():
    past = asyncio.get_running_loop().time() - 1

    async with asyncio.timeout_at(past) as limit:
        print("a block without an await")
    print("expired:", limit.expired())

    try:
        async with asyncio.timeout_at(past):
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
