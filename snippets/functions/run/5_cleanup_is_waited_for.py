"""# Cancelled tasks are waited for, however long they take

`run` returns only when every cancelled task has ended.
No limit applies: a task that swallows the cancellation and goes on
holds the program.
"""

import asyncio


async def stubborn():
    try:
        await asyncio.sleep(1000)
    except asyncio.CancelledError:
        print("cancelled, saving")
    for part in range(1, 4):
        await asyncio.sleep(0.2)
        print("saved part", part)


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print("main returns")
    return task


task = asyncio.run(main())
print("run returned, task done:", task.done())
print("task counts as cancelled:", task.cancelled())

# Output:
# main returns
# cancelled, saving
# saved part 1
# saved part 2
# saved part 3
# run returned, task done: True
# task counts as cancelled: False
