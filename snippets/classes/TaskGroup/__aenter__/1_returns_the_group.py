"""# Entering gives the group itself

So a group can be made first, handed around, and entered later.
Entered is not started: the task that enters becomes the holder of the
group.
"""

import asyncio


async def work():
    print("work done")


async def main():
    made = asyncio.TaskGroup()
    async with made as group:
        print("the same:", group is made)
        made.create_task(work())


asyncio.run(main())

# Output:
# the same: True
# work done
