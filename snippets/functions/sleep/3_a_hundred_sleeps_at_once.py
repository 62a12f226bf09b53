"""# A hundred sleeps at once take as long as one

Each sleep is a timer of the loop, not a thread.
"""

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.gather(*(asyncio.sleep(0.2) for _ in range(100)))
    print("less than half a second:", loop.time() - start < 0.5)


asyncio.run(main())

# Output:
# less than half a second: True
