"""# While one task sleeps, the others run

Only the task that awaits is suspended; the program is not.
"""

import asyncio


async def tick():
    for number in range(3):
        print("tick", number)
        await asyncio.sleep(0.2)


async def tock():
    await asyncio.sleep(0.1)
    for number in range(3):
        print("tock", number)
        await asyncio.sleep(0.2)


async def main():
    await asyncio.gather(tick(), tock())


asyncio.run(main())

# Output:
# tick 0
# tock 0
# tick 1
# tock 1
# tick 2
# tock 2
