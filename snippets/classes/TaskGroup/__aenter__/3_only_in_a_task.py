"""# Only a task can hold a group

It is the one that the group cancels when something fails.
A callback runs on the loop, but in no task.
"""

import asyncio


def callback():
    entering = asyncio.TaskGroup().__aenter__()
    try:
        entering.send(None)
    except RuntimeError as error:
        print(error)


async def main():
    asyncio.get_running_loop().call_soon(callback)
    await asyncio.sleep(0.1)


asyncio.run(main())

# Output:
# TaskGroup <TaskGroup> cannot determine the parent task
