"""# A block ends at a point in time

The deadline is a time on the clock of the loop: `loop.time()` plus the
seconds that the block may take.
"""

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout_at(start + 0.2):
            print("waiting")
            await asyncio.sleep(1)
            print("never printed")
    except TimeoutError:
        print("out of time")
    print("long before 1 s:", loop.time() - start < 0.6)


asyncio.run(main())

# Output:
# waiting
# out of time
# long before 1 s: True
