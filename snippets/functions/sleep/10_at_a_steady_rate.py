"""# A steady rate needs the clock, not a fixed delay

Work and sleep add up, so "sleep 0.2 s after each job" drifts.
Sleeping until the next planned time does not.
"""

import asyncio


async def sample():
    await asyncio.sleep(0.1)


async def main():
    loop = asyncio.get_running_loop()

    start = loop.time()
    for _ in range(2):
        await sample()
        await asyncio.sleep(0.2)
    print("fixed delay, over 0.55 s:", loop.time() - start > 0.55)

    start = loop.time()
    for turn in range(1, 3):
        await sample()
        await asyncio.sleep(start + turn * 0.2 - loop.time())
    print("planned times, over 0.55 s:", loop.time() - start > 0.55)


asyncio.run(main())

# Output:
# fixed delay, over 0.55 s: True
# planned times, over 0.55 s: False
