"""# BrokenBarrierError: the meeting is off

`Barrier.abort()` (3.11 and later) raises it in everyone who waits and
in everyone who comes later, until `reset()`.
It is a `RuntimeError`.
"""

import asyncio


async def runner(name, barrier):
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError as error:
        print(
            name,
            "gave up, RuntimeError:",
            isinstance(error, RuntimeError),
        )


async def main():
    barrier = asyncio.Barrier(3)
    waiting = asyncio.create_task(runner("early", barrier))
    await asyncio.sleep(0.1)
    await barrier.abort()
    await waiting
    await runner("late", barrier)
    await barrier.reset()
    print("usable again:", not barrier.broken)


asyncio.run(main())

# Output:
# early gave up, RuntimeError: True
# late gave up, RuntimeError: True
# usable again: True
