"""# A task without an await stops all others

`time.sleep`, or a long computation, keeps the thread of the loop: no
other task and no timer gets a turn until it is over.
Give such work to `asyncio.to_thread`.
"""

import asyncio
import time


async def heartbeat():
    loop = asyncio.get_running_loop()
    longest = 0
    for _ in range(5):
        before = loop.time()
        await asyncio.sleep(0.1)
        longest = max(longest, loop.time() - before)
    return longest


async def main():
    beating = asyncio.create_task(heartbeat())
    await asyncio.to_thread(time.sleep, 0.6)
    print("in a thread, gap below 0.5 s:", await beating < 0.5)

    beating = asyncio.create_task(heartbeat())
    await asyncio.sleep(0)
    time.sleep(0.6)
    print("on the loop, gap below 0.5 s:", await beating < 0.5)


asyncio.run(main())

# Output:
# in a thread, gap below 0.5 s: True
# on the loop, gap below 0.5 s: False
