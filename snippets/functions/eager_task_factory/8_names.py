"""# The name reaches the task

`name=` works as without the factory, in `create_task` and in a task
group.
"""

import asyncio


async def work():
    return "done"


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)

    task = asyncio.create_task(work(), name="worker")
    print(task.get_name())
    async with asyncio.TaskGroup() as group:
        task = group.create_task(work(), name="in a group")
        print(task.get_name(), task.done())


asyncio.run(main())

# Output:
# worker
# in a group True

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'eager_task_factory'
