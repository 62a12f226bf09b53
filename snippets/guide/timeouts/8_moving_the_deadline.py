"""# As long as something moves

The upload may be silent for 0.2 seconds at most; once everything is
sent, the limit is lifted.
"""

import asyncio


async def send(chunk, seconds):
    await asyncio.sleep(seconds)
    print("sent", chunk)


async def upload(chunks):
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(0.2) as silence:
        for chunk, seconds in chunks:
            await send(chunk, seconds)
            silence.reschedule(loop.time() + 0.2)
        silence.reschedule(None)
        await send("the end", 0.3)


async def main():
    await upload([("a", 0.1), ("b", 0.1), ("c", 0.1)])
    try:
        await upload([("a", 0.1), ("b", 0.5)])
    except TimeoutError:
        print("the upload is stuck")


asyncio.run(main())

# Output:
# sent a
# sent b
# sent c
# sent the end
# sent a
# the upload is stuck
