"""# It is for async with only

A `Timeout` is an *asynchronous* context manager.
It cannot be awaited, and a plain `with` refuses it; since 3.14 the
message names `async with`.
"""

import asyncio


async def main():
    try:
        with asyncio.timeout(1):
            print("never printed")
    except TypeError as error:
        print("with:  TypeError")
        print("names async with:", "async with" in str(error))

    try:
        await asyncio.timeout(1)
    except TypeError:
        print("await: TypeError")

    async with asyncio.timeout(1):
        print("async with: entered")


asyncio.run(main())

# Output:
# with:  TypeError
# names async with: True
# await: TypeError
# async with: entered

# Output on 3.11, 3.12, 3.13:
# with:  TypeError
# names async with: False
# await: TypeError
# async with: entered
