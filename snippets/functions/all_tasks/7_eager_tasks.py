"""# A task that finishes eagerly is in it only while it runs

It is done before `create_task` returns, so a look between two steps
never finds it.
One that suspends is in the set from then on.
Eager tasks exist from 3.12.
"""

import asyncio


async def at_once():
    return asyncio.current_task() in asyncio.all_tasks()


async def later():
    await asyncio.sleep(0.1)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    first = asyncio.create_task(at_once())
    second = asyncio.create_task(later())

    print("while it ran:", first.result())
    print("finished eagerly:", first in asyncio.all_tasks())
    print("suspended:", second in asyncio.all_tasks())
    await second


asyncio.run(main())

# Output:
# while it ran: True
# finished eagerly: False
# suspended: True

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'eager_task_factory'
