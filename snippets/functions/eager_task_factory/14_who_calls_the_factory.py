"""# The loop calls the factory, not you

For every task the loop calls its factory with itself, the coroutine
object and keyword arguments.
A function of your own can stand in between, if it passes everything on.
"""

import asyncio

eager = asyncio.eager_task_factory
calls = []


async def work():
    return "done"


def noting(loop, coro, **kwargs):
    calls.append((loop, coro.__name__))
    return eager(loop, coro, **kwargs)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(noting)
    task = asyncio.create_task(work())
    print(type(task) is asyncio.Task, task.result())
    [(called_with, name)] = calls
    print(called_with is loop, name)


asyncio.run(main())

# Output:
# True done
# True work

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'eager_task_factory'
