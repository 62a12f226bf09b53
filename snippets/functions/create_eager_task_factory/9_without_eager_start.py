"""# A constructor without eager_start fails at create_task

Nothing is checked when the factory is made.
The first task that is created raises the error, and its coroutine
remains unstarted, so close it.
"""

import asyncio


def constructor(coro, *, loop, name=None, context=None):
    return asyncio.Task(coro, loop=loop, name=name)


async def brew():
    return "tea"


async def main():
    loop = asyncio.get_running_loop()
    factory = asyncio.create_eager_task_factory(constructor)
    loop.set_task_factory(factory)
    print("factory set")
    coro = brew()
    try:
        asyncio.create_task(coro)
    except TypeError as error:
        print("TypeError:", error)
        coro.close()
    loop.set_task_factory(None)


asyncio.run(main())

# Output:
# factory set
# TypeError: constructor() got an unexpected keyword argument 'eager_start'

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'create_eager_task_factory'
