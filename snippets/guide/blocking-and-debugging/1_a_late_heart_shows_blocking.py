"""# A heart that beats late shows that something blocks

The monitor asks to be woken every 0.1 s and measures how late it is.
It needs no debug mode and costs next to nothing, so it can stay in a
program for good.
"""

import asyncio
import time


async def monitor(lags):
    loop = asyncio.get_running_loop()
    while True:
        due = loop.time() + 0.1
        await asyncio.sleep(0.1)
        lags.append(loop.time() - due)


async def polite():
    await asyncio.sleep(0.3)


async def rude():
    await asyncio.sleep(0)
    time.sleep(0.5)


async def main():
    for job in polite, rude:
        lags = []
        watching = asyncio.create_task(monitor(lags))
        await asyncio.sleep(0)
        await job()
        await asyncio.sleep(0.1)
        watching.cancel()
        print(job.__name__, "blocked the loop:", max(lags) > 0.3)


asyncio.run(main())

# Output:
# polite blocked the loop: False
# rude blocked the loop: True
