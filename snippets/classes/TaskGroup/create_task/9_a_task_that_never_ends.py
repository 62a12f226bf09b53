"""# A task that never ends keeps the block from ending

The group waits for a background task too.
Cancel it at the end of the body: a cancelled task is no failure.
"""

import asyncio


async def heartbeat():
    while True:
        print("beat")
        await asyncio.sleep(0.2)


async def main():
    async with asyncio.TaskGroup() as group:
        beating = group.create_task(heartbeat())
        await asyncio.sleep(0.3)
        print("body done")
        beating.cancel()
    print("block done")


asyncio.run(main())

# Output:
# beat
# beat
# body done
# block done
