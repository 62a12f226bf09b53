"""# It returns None for a task that finished eagerly

Such a task has let go of its coroutine before anyone could ask.
`create_task` takes `eager_start` from 3.14.
"""

import asyncio


async def at_once():
    return "ready"


async def main():
    coro = at_once()
    try:
        task = asyncio.create_task(coro, eager_start=True)
    except TypeError as error:
        coro.close()
        print(error)
    else:
        print(task.get_coro(), task.result())


asyncio.run(main())

# Output:
# None ready

# Output on 3.11, 3.12, 3.13:
# create_task() got an unexpected keyword argument 'eager_start'
