"""# It returns the context in which the coroutine runs

What the coroutine sets can be read there, even after the end.
The method exists from 3.12.
"""

import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def log_in():
    user.set("alice")


async def main():
    task = asyncio.create_task(log_in())
    await task
    print("in main:", user.get())
    print("in the task:", task.get_context()[user])

    mine = contextvars.Context()
    task = asyncio.create_task(log_in(), context=mine)
    print("the one passed:", task.get_context() is mine)
    await task


asyncio.run(main())

# Output:
# in main: nobody
# in the task: alice
# the one passed: True

# Output on 3.11:
# in main: nobody
# AttributeError: '_asyncio.Task' object has no attribute 'get_context'
