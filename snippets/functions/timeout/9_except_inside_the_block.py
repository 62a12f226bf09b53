"""# An except inside the block does not catch it

`TimeoutError` exists only outside the block.
Put `try` around `async with`, not into it.
"""

import asyncio


async def wrong():
    async with asyncio.timeout(0.1):
        try:
            await asyncio.sleep(1)
        except TimeoutError:
            print("never printed")


async def right():
    try:
        async with asyncio.timeout(0.1):
            await asyncio.sleep(1)
    except TimeoutError:
        print("handled")


async def main():
    await right()
    await wrong()


asyncio.run(main())

# Output:
# handled
# TimeoutError
