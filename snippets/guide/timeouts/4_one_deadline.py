"""# The second step gets what the first one left

The caller decides once when the answer is due; each step gets the
deadline, not a number of seconds.
With 0.4 seconds for each step the second one would have ended after
0.6.
"""

import asyncio


async def connect(deadline):
    async with asyncio.timeout_at(deadline):
        await asyncio.sleep(0.2)
        print("connected")


async def query(deadline):
    async with asyncio.timeout_at(deadline):
        await asyncio.sleep(0.4)
        print("never printed")


async def answer(seconds):
    loop = asyncio.get_running_loop()
    deadline = loop.time() + seconds
    start = loop.time()
    try:
        await connect(deadline)
        await query(deadline)
    except TimeoutError:
        print("gave up in time:", loop.time() - start < 0.55)


asyncio.run(answer(0.4))

# Output:
# connected
# gave up in time: True
