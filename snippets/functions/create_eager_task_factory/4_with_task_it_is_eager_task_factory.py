"""# With Task it is what eager_task_factory is

If you have no class of your own, use `asyncio.eager_task_factory`: both
make the same tasks and run them in the same order.
"""

import asyncio


async def child(log):
    log.append("child starts")
    await asyncio.sleep(0)
    log.append("child ends")


async def main():
    loop = asyncio.get_running_loop()
    made_here = asyncio.create_eager_task_factory(asyncio.Task)
    logs = []
    for factory in made_here, asyncio.eager_task_factory:
        loop.set_task_factory(factory)
        log = []
        task = asyncio.create_task(child(log))
        log.append(type(task).__name__)
        await task
        logs.append(log)
    print(logs[0])
    print("the same:", logs[0] == logs[1])


asyncio.run(main())

# Output:
# ['child starts', 'Task', 'child ends']
# the same: True

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'create_eager_task_factory'
