"""# repr() counts the tasks and tells the state

`tasks` are those that are not done; `cancelling` says that the group is
being ended.
"""

import asyncio


async def work():
    await asyncio.sleep(0.1)


async def main():
    group = asyncio.TaskGroup()
    print(group)
    try:
        async with group:
            print(group)
            group.create_task(work())
            group.create_task(work())
            print(group)
            raise ValueError
    except* ValueError:
        print(group)


asyncio.run(main())

# Output:
# <TaskGroup>
# <TaskGroup entered>
# <TaskGroup tasks=2 entered>
# <TaskGroup cancelling>
