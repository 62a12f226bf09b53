"""# The seconds count from the call

The deadline is fixed when `timeout` is called, not when the block is
entered.
Here the limit is over before the block begins, so the first `await`
inside is the last.
"""

import asyncio


async def main():
    limit = asyncio.timeout(0.1)
    await asyncio.sleep(0.3)
    print("0.3 s have passed before the block")
    try:
        async with limit:
            print("entered")
            await asyncio.sleep(0.1)
            print("never printed")
    except TimeoutError:
        print("timed out at the first await")


asyncio.run(main())

# Output:
# 0.3 s have passed before the block
# entered
# timed out at the first await
