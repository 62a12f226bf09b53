"""# The set is a snapshot

Each call builds a new set.
It does not follow what happens later, and changing it changes nothing
in the loop.
"""

import asyncio


async def work():
    await asyncio.sleep(0.1)
    print("worked")


async def main():
    task = asyncio.create_task(work())
    before = asyncio.all_tasks()
    print(len(before), before is asyncio.all_tasks())

    asyncio.all_tasks().clear()
    await task
    print("in the old set:", task in before)
    print("in a new set:", task in asyncio.all_tasks())


asyncio.run(main())

# Output:
# 2 False
# worked
# in the old set: True
# in a new set: False
