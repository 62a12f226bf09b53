"""# A refused coroutine is closed for you

From 3.13; before, it stays as it is and Python warns that it was never
awaited, unless you close it.
"""

import asyncio
import inspect


async def work():
    pass


async def main():
    coroutine = work()
    try:
        asyncio.TaskGroup().create_task(coroutine)
    except RuntimeError as error:
        print(error)
    print(inspect.getcoroutinestate(coroutine))
    coroutine.close()


asyncio.run(main())

# Output:
# TaskGroup <TaskGroup> has not been entered
# CORO_CLOSED

# Output on 3.11, 3.12:
# TaskGroup <TaskGroup> has not been entered
# CORO_CREATED
