"""# A group is entered once

A second time is a `RuntimeError`, inside the block and after it.
Make a new group.
"""

import asyncio


async def enter(group):
    try:
        async with group:
            print("entered")
    except RuntimeError as error:
        print(error)


async def main():
    group = asyncio.TaskGroup()
    async with group:
        await enter(group)
    await enter(group)
    await enter(asyncio.TaskGroup())


asyncio.run(main())

# Output:
# TaskGroup <TaskGroup entered> has already been entered
# TaskGroup <TaskGroup entered> has already been entered
# entered
