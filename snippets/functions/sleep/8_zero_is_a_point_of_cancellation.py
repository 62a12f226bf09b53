"""# A pending cancellation is delivered at sleep(0)

A loop that never waits for anything cannot be cancelled; with
`sleep(0)` in it, it can.
"""

import asyncio


async def spin():
    turns = 0
    try:
        while True:
            turns += 1
            await asyncio.sleep(0)
    finally:
        print("stopped in turn", turns)


async def main():
    task = asyncio.create_task(spin())
    for _ in range(3):
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


asyncio.run(main())

# Output:
# stopped in turn 3
# cancelled: True
