"""# While the loop is not running, nothing starts at once

A task can only run in a running loop.
One that is created before waits for the loop like any other, factory or
not.
"""

import asyncio


async def work():
    print("working")


with asyncio.Runner() as runner:
    loop = runner.get_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    task = loop.create_task(work())
    print("created, done:", task.done())
    loop.run_until_complete(task)

# Output:
# created, done: False
# working

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'eager_task_factory'
