"""# Much can be awaited, little is a coroutine

Tasks and futures are awaitable, but they are not coroutines.
"""

import asyncio
import inspect


async def fetch():
    return "page"


class Page:
    def __await__(self):
        return fetch().__await__()


async def main():
    coroutine = fetch()
    task = asyncio.create_task(coroutine)
    things = {
        "coroutine": coroutine,
        "task": task,
        "future": asyncio.get_running_loop().create_future(),
        "gather": asyncio.gather(task),
        "object with __await__": Page(),
        "string": "page",
    }
    print("iscoroutine, isawaitable")
    for name, thing in things.items():
        answers = asyncio.iscoroutine(thing), inspect.isawaitable(thing)
        print(*answers, name)
    await task


asyncio.run(main())

# Output:
# iscoroutine, isawaitable
# True True coroutine
# False True task
# False True future
# False True gather
# False True object with __await__
# False False string
