"""# Before the block is entered, it ends the body at its first await

So one part of a program can hold the group and call it off before
another part begins.
"""

import asyncio


async def main():
    group = asyncio.TaskGroup()
    group.cancel()
    async with group:
        print("the body starts")
        await asyncio.sleep(0.1)
        print("never printed")
    print("after the block")


asyncio.run(main())

# Output:
# AttributeError: 'TaskGroup' object has no attribute 'cancel'

# Output on 3.15:
# the body starts
# after the block
