"""# A task sees a copy of its creator's context

What the task sets in a context variable, its creator never sees.
Pass `context` to run the task in a context of your choice: the task
then works in that very context, not in a copy.
"""

import asyncio
from contextvars import Context, ContextVar, copy_context

user = ContextVar("user", default="nobody")


async def log_in(name):
    print("before:", user.get())
    user.set(name)


async def main():
    user.set("admin")

    await asyncio.create_task(log_in("guest"))
    print("creator sees:", user.get())

    await asyncio.create_task(log_in("guest"), context=Context())

    shared = copy_context()
    await asyncio.create_task(log_in("guest"), context=shared)
    print("in the context passed:", shared[user])


asyncio.run(main())

# Output:
# before: admin
# creator sees: admin
# before: nobody
# before: admin
# in the context passed: guest
