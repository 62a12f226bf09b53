"""# A block that swallows the cancellation has no timeout

Without a `CancelledError` that leaves the block there is nothing to
convert, so no `TimeoutError` is raised and the code below runs as if
all were well.
A bare `except:` or `except BaseException:` does the same: re-raise.
"""

import asyncio


async def main():
    async with asyncio.timeout(0.1) as limit:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("swallowed")
        print("the block goes on, without a limit")
        await asyncio.sleep(0.2)
    print("no TimeoutError, expired:", limit.expired())


asyncio.run(main())

# Output:
# swallowed
# the block goes on, without a limit
# no TimeoutError, expired: True
