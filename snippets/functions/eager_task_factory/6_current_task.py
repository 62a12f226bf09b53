"""# While it runs, it is the current task

Although the child runs inside its parent's step, `current_task` is the
child, and afterwards the parent again.
It is a task like any other, so that `asyncio.timeout` works in it.
"""

import asyncio


async def child():
    async with asyncio.timeout(1):
        return asyncio.current_task()


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)

    parent = asyncio.current_task()
    task = asyncio.create_task(child())
    print("in the child:", task.result() is task)
    print("afterwards:", asyncio.current_task() is parent)


asyncio.run(main())

# Output:
# in the child: True
# afterwards: True

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'eager_task_factory'
