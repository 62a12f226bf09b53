"""# It does not look at the clock

A deadline that has passed is not yet a limit that struck.
It is false for a block not entered, and for one whose blocking code
kept the loop from acting.
"""

import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    limit = asyncio.timeout_at(loop.time() - 1)
    print("not entered:  ", limit.expired())

    async with asyncio.timeout(0.1) as limit:
        time.sleep(0.3)
        print("past the deadline:", loop.time() > limit.when())
        print("not yet fired:", limit.expired())


asyncio.run(main())

# Output:
# not entered:   False
# past the deadline: True
# not yet fired: False
