"""# It runs in its own copy of the context

Though it runs inside its creator, what it sets in context variables
does not leak out.
With `context=` it runs in the context that you give.
"""

import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def login(name):
    user.set(name)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)

    asyncio.create_task(login("ada"))
    print("main sees", user.get())

    context = contextvars.copy_context()
    asyncio.create_task(login("grace"), context=context)
    print("main sees", user.get())
    print("the given context has", context[user])


asyncio.run(main())

# Output:
# main sees nobody
# main sees nobody
# the given context has grace

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'eager_task_factory'
