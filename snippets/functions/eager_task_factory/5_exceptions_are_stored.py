"""# An exception is kept in the task

The coroutine fails while `create_task` runs, yet `create_task` returns
as usual.
As with every task, the exception is raised where the task is awaited.
"""

import asyncio


async def fail():
    raise ValueError("no such product")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)

    task = asyncio.create_task(fail())
    print("create_task returned, done:", task.done())
    try:
        await task
    except ValueError as error:
        print("ValueError:", error)


asyncio.run(main())

# Output:
# create_task returned, done: True
# ValueError: no such product

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'eager_task_factory'
