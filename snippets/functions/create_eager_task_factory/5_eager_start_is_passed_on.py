"""# eager_start of a single task reaches the constructor

From 3.14 `create_task` and the factory accept `eager_start`, and your
constructor gets what was asked for.
"""

import asyncio


class ReportingTask(asyncio.Task):
    def __init__(self, coro, *, eager_start, **kwargs):
        print("asked for eager_start:", eager_start)
        super().__init__(coro, eager_start=eager_start, **kwargs)


async def brew():
    return "tea"


async def main():
    loop = asyncio.get_running_loop()
    factory = asyncio.create_eager_task_factory(ReportingTask)
    loop.set_task_factory(factory)
    coro = brew()
    try:
        task = asyncio.create_task(coro, eager_start=False)
    except TypeError as error:
        print("TypeError:", error)
        coro.close()
    else:
        print("done:", task.done())
        await task
    loop.set_task_factory(None)


asyncio.run(main())

# Output:
# asked for eager_start: False
# done: False

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'create_eager_task_factory'

# Output on 3.12, 3.13:
# TypeError: create_task() got an unexpected keyword argument 'eager_start'
