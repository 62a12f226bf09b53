"""# eager_start decides for a single task

From 3.14 `create_task` takes `eager_start`: `False` under this factory
for a task that is to start later, `True` under the default one for a
task that is to start at once.
"""

import asyncio


async def work():
    return "done"


async def try_it(eager_start):
    coroutine = work()
    try:
        task = asyncio.create_task(coroutine, eager_start=eager_start)
    except TypeError as error:
        coroutine.close()
        print("TypeError:", error)
    else:
        print(f"{eager_start=} done: {task.done()}")
        await task


async def main():
    await try_it(eager_start=True)
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    await try_it(eager_start=False)


asyncio.run(main())

# Output:
# eager_start=True done: True
# eager_start=False done: False

# Output on 3.11:
# TypeError: create_task() got an unexpected keyword argument 'eager_start'
# AttributeError: module 'asyncio' has no attribute 'eager_task_factory'

# Output on 3.12, 3.13:
# TypeError: create_task() got an unexpected keyword argument 'eager_start'
# TypeError: create_task() got an unexpected keyword argument 'eager_start'
