"""# A task cancelled before its first step never runs

Not a line of the coroutine is executed, so no `finally` either.
"""

import asyncio


async def work():
    try:
        print("never printed")
    finally:
        print("never printed either")


async def main():
    task = asyncio.create_task(work())
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


asyncio.run(main())

# Output:
# cancelled: True
