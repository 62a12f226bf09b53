"""# A constructor is not a factory: coro comes first

The loop calls a *factory* with the loop first; the factory calls your
*constructor* with the coroutine first and the loop by keyword.
In the wrong order the two collide.
"""

import asyncio


def constructor(loop, coro, *, name=None, eager_start=False):
    return asyncio.Task(coro, loop=loop, eager_start=eager_start)


async def brew():
    return "tea"


async def main():
    loop = asyncio.get_running_loop()
    factory = asyncio.create_eager_task_factory(constructor)
    loop.set_task_factory(factory)
    coro = brew()
    try:
        asyncio.create_task(coro)
    except TypeError as error:
        print("TypeError:", error)
        coro.close()
    loop.set_task_factory(None)


asyncio.run(main())

# Output:
# TypeError: constructor() got multiple values for argument 'loop'

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'create_eager_task_factory'
