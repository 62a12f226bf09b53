"""# time.sleep stops every task

It holds the thread, and the loop lives on that thread.
`asyncio.to_thread` moves such a call out of the way.
"""

import asyncio
import time


async def tick():
    for number in range(3):
        print("  tick", number)
        await asyncio.sleep(0.1)


async def main():
    print("time.sleep")
    task = asyncio.create_task(tick())
    time.sleep(0.5)
    print("  slept")
    await task

    print("to_thread")
    task = asyncio.create_task(tick())
    await asyncio.to_thread(time.sleep, 0.5)
    print("  slept")
    await task


asyncio.run(main())

# Output:
# time.sleep
#   slept
#   tick 0
#   tick 1
#   tick 2
# to_thread
#   tick 0
#   tick 1
#   tick 2
#   slept
