"""# An eager child is the current task during its first step

The child starts inside `create_task`, and for that time the creator
is not the current task.
Eager tasks exist from 3.12.
"""

import asyncio


async def child(parent):
    task = asyncio.current_task()
    print("child is the parent:", task is parent)
    return task


async def main():
    me = asyncio.current_task()
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)

    task = asyncio.create_task(child(me))
    print("done:", task.done())
    print("back in the parent:", asyncio.current_task() is me)
    print("child was the new task:", await task is task)


asyncio.run(main())

# Output:
# child is the parent: False
# done: True
# back in the parent: True
# child was the new task: True

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'eager_task_factory'
