"""# The delay is a lower bound

A sleeper that is due gets its turn when the loop has time for it.
Here another task keeps the loop busy for longer than the sleep.
"""

import asyncio
import time


async def hold_the_loop():
    time.sleep(0.5)


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    busy = asyncio.create_task(hold_the_loop())
    await asyncio.sleep(0.1)
    print("asked for 0.1 s, woken before 0.4 s:", end=" ")
    print(loop.time() - start < 0.4)
    await busy


asyncio.run(main())

# Output:
# asked for 0.1 s, woken before 0.4 s: False
