"""# Any callable that returns a task will do

A function takes the coroutine first and everything else by keyword, and
passes all of it on.
This one notes which coroutines become tasks.
"""

import asyncio

started = []


def noting(coro, **kwargs):
    started.append(coro.__name__)
    return asyncio.Task(coro, **kwargs)


async def brew():
    return "tea"


async def main():
    loop = asyncio.get_running_loop()
    factory = asyncio.create_eager_task_factory(noting)
    loop.set_task_factory(factory)
    task = asyncio.create_task(brew())
    print("done:", task.done(), started)


asyncio.run(main())

# Output:
# done: True ['brew']

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'create_eager_task_factory'
