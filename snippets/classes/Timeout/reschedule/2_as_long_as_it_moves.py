"""# A limit on silence

Each message moves the deadline to 0.2 seconds from now: the whole may
take any time, but no single pause may be longer.
"""

import asyncio


async def messages():
    for number, pause in enumerate([0.1, 0.1, 0.1, 0.5]):
        await asyncio.sleep(pause)
        yield f"message {number}"


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(0.2) as silence:
            async for message in messages():
                print(message)
                silence.reschedule(loop.time() + 0.2)
    except TimeoutError:
        print("silent for too long")


asyncio.run(main())

# Output:
# message 0
# message 1
# message 2
# silent for too long
