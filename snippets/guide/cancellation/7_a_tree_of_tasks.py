"""# The request goes down the tree, the end comes up

Both ways, the two leaves are cancelled through the task that waits for
them.
The group ends after its last leaf, `gather` after its first; `apart`,
which nobody awaits yet, hears of nothing.
"""

import asyncio


async def leaf(name, clean_up):
    try:
        await asyncio.sleep(1)
    finally:
        await asyncio.sleep(clean_up)
        print(name, "ended")


async def grouped():
    async with asyncio.TaskGroup() as group:
        group.create_task(leaf("quick", 0.1))
        group.create_task(leaf("slow", 0.2))


async def gathered():
    await asyncio.gather(leaf("quick", 0.1), leaf("slow", 0.2))


async def main():
    apart = asyncio.create_task(asyncio.sleep(0.9, "untouched"))
    for branch in grouped, gathered:
        task = asyncio.create_task(branch())
        await asyncio.sleep(0.1)
        task.cancel()
        await asyncio.wait([task])
        print(branch.__name__, "cancelled:", task.cancelled())
        await asyncio.sleep(0.2)
    print(await apart)


asyncio.run(main())

# Output:
# quick ended
# slow ended
# grouped cancelled: True
# quick ended
# gathered cancelled: True
# slow ended
# untouched
