"""# Interrupted, half interrupted, not noticed

Three steps under a limit of 0.1 seconds, each too long in its own way.
"""

import asyncio
import time


async def compute():
    time.sleep(0.2)


async def compute_in_a_thread():
    await asyncio.to_thread(time.sleep, 0.2)


async def wait():
    await asyncio.sleep(0.2)


async def main():
    for step in (wait, compute_in_a_thread, compute):
        try:
            async with asyncio.timeout(0.1):
                await step()
            print(f"{step.__name__}: ended, nobody noticed")
        except TimeoutError:
            print(f"{step.__name__}: interrupted")


asyncio.run(main())

# Output:
# wait: interrupted
# compute_in_a_thread: interrupted
# compute: ended, nobody noticed
