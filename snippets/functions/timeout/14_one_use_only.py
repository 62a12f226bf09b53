"""# It guards one block, once

A second `async with` on the same object raises `RuntimeError`.
Call `timeout` anew for each block, for example in each turn of a loop.
"""

import asyncio


async def main():
    limit = asyncio.timeout(1)
    async with limit:
        print("first use")
    try:
        async with limit:
            print("never printed")
    except RuntimeError as error:
        print(error)


asyncio.run(main())

# Output:
# first use
# Timeout has already been entered
