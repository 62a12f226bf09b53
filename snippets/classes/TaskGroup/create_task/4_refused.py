"""# Three times at which it refuses

Before the block is entered, after it has ended, and from the moment the
group ends itself because something failed or was cancelled.
Each is a `RuntimeError`.
"""

import asyncio


async def work():
    pass


def add(group):
    coroutine = work()
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        coroutine.close()
        print(error)


async def cleanup(group):
    try:
        await asyncio.sleep(1)
    finally:
        add(group)


async def main():
    group = asyncio.TaskGroup()
    add(group)
    async with group:
        pass
    add(group)

    try:
        async with asyncio.TaskGroup() as failing:
            failing.create_task(cleanup(failing))
            await asyncio.sleep(0.1)
            raise ValueError
    except* ValueError:
        pass


asyncio.run(main())

# Output:
# TaskGroup <TaskGroup> has not been entered
# TaskGroup <TaskGroup entered> is finished
# TaskGroup <TaskGroup tasks=1 cancelling> is shutting down
