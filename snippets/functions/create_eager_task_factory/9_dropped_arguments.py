"""# What the constructor drops is lost

`forgetful` has the right parameters but passes only two of them on: the
task is not eager, and it does not run in the context it was given.
`**kwargs` cannot forget.
"""

import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


def forgetful(coro, *, loop, eager_start, name=None, context=None):
    return asyncio.Task(coro, loop=loop)


def careful(coro, **kwargs):
    return asyncio.Task(coro, **kwargs)


async def whoami():
    return user.get()


async def main():
    loop = asyncio.get_running_loop()
    context = contextvars.copy_context()
    context.run(user.set, "ada")
    for constructor in forgetful, careful:
        factory = asyncio.create_eager_task_factory(constructor)
        loop.set_task_factory(factory)
        task = asyncio.create_task(whoami(), context=context)
        print(constructor.__name__, "done:", task.done())
        print("runs as", await task)
    loop.set_task_factory(None)


asyncio.run(main())

# Output:
# forgetful done: False
# runs as nobody
# careful done: True
# runs as ada

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'create_eager_task_factory'
