"""# Set attributes before super().__init__()

The coroutine runs inside `super().__init__()`.
An attribute that is set after that line does not exist yet while the
first part of the coroutine runs.
"""

import asyncio


class LateTask(asyncio.Task):
    def __init__(self, coro, **kwargs):
        super().__init__(coro, **kwargs)
        self.priority = 1


class EarlyTask(asyncio.Task):
    def __init__(self, coro, **kwargs):
        self.priority = 1
        super().__init__(coro, **kwargs)


async def look():
    return hasattr(asyncio.current_task(), "priority")


async def main():
    loop = asyncio.get_running_loop()
    for task_class in LateTask, EarlyTask:
        factory = asyncio.create_eager_task_factory(task_class)
        loop.set_task_factory(factory)
        seen = await asyncio.create_task(look())
        print(task_class.__name__, "attribute seen:", seen)
    loop.set_task_factory(None)


asyncio.run(main())

# Output:
# LateTask attribute seen: False
# EarlyTask attribute seen: True

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'create_eager_task_factory'
