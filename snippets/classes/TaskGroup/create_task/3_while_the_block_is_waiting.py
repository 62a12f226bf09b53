"""# The end of the body does not close the group

While `__aexit__` waits for unfinished tasks, those may still add
others.
"""

import asyncio


async def second():
    await asyncio.sleep(0.1)
    print("second done")


async def first(group):
    await asyncio.sleep(0.1)
    print("first adds second")
    group.create_task(second())


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(first(group))
        print("end of the body")
    print("end of the block")


asyncio.run(main())

# Output:
# end of the body
# first adds second
# second done
# end of the block
