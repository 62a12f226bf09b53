"""# Tasks of your own class start at once

The class is a `Task` that counts how many of its kind were done without
waiting.
The coroutine runs inside `super().__init__()`, so that `done()` has the
answer right after.
"""

import asyncio


class CountingTask(asyncio.Task):
    done_at_once = 0

    def __init__(self, coro, **kwargs):
        super().__init__(coro, **kwargs)
        CountingTask.done_at_once += self.done()


async def fetch(key, cache):
    if key not in cache:
        await asyncio.sleep(0.1)
    return key


async def main():
    loop = asyncio.get_running_loop()
    factory = asyncio.create_eager_task_factory(CountingTask)
    loop.set_task_factory(factory)
    keys = await asyncio.gather(
        *(fetch(key, cache="ab") for key in "abc")
    )
    print(keys, "done at once:", CountingTask.done_at_once)


asyncio.run(main())

# Output:
# ['a', 'b', 'c'] done at once: 2

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'create_eager_task_factory'
