"""# It can be made without a loop

`timeout` must read the clock of the running loop, `timeout_at` only
keeps a number.
So the object may be made anywhere, and needs a running task only where
its block is entered.
"""

import asyncio

print(asyncio.timeout_at(1))
try:
    asyncio.timeout(1)
except RuntimeError as error:
    print("timeout:", error)

no_limit = asyncio.timeout_at(None)


async def main():
    async with no_limit:
        print("entered")


asyncio.run(main())

# Output:
# <Timeout [created]>
# timeout: no running event loop
# entered
