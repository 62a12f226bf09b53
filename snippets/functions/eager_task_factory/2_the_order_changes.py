"""# The child runs before its creator goes on

Without the factory a new task first runs when its creator waits for
something.
With it, the child comes first.
"""

import asyncio


async def child(log):
    log.append("child")


async def parent():
    log = []
    task = asyncio.create_task(child(log))
    log.append("parent")
    await task
    return log


async def main():
    print("default:", await parent())
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    print("eager:  ", await parent())


asyncio.run(main())

# Output:
# default: ['parent', 'child']
# eager:   ['child', 'parent']

# Output on 3.11:
# default: ['parent', 'child']
# AttributeError: module 'asyncio' has no attribute 'eager_task_factory'
