"""# The context is that of the caller, or the one given by keyword

Without `context` the function runs in a copy of the context in which
it was added, not in that of the task.
"""

import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def work():
    user.set("set in the task")


def show(task):
    print(user.get())


async def main():
    user.set("set in main")
    task = asyncio.create_task(work())
    task.add_done_callback(show)
    task.add_done_callback(show, context=contextvars.Context())
    try:
        task.add_done_callback(show, contextvars.Context())
    except TypeError:
        print("TypeError: context is keyword-only")
    await task


asyncio.run(main())

# Output:
# TypeError: context is keyword-only
# set in main
# nobody
