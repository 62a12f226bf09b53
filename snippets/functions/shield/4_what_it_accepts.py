"""# It takes any awaitable

A coroutine, or an object with `__await__`, becomes a new task.
Anything else is refused at the call, and so is the keyword `aw`: the
parameter is called `arg`.
"""

import asyncio


class Answer:
    def __await__(self):
        yield from asyncio.sleep(0.1).__await__()
        return "from an awaitable object"


async def work(text):
    await asyncio.sleep(0.1)
    return text


async def main():
    task = asyncio.create_task(work("from a task"))
    future = asyncio.get_running_loop().create_future()
    future.set_result("from a future")
    for awaitable in task, future, work("from a coroutine"), Answer():
        print(await asyncio.shield(awaitable))

    print(await asyncio.shield(arg=task))
    for arguments in {"arg": 5}, {"aw": task}:
        try:
            await asyncio.shield(**arguments)
        except TypeError as error:
            print(type(error).__name__, "for", arguments.popitem()[0])


asyncio.run(main())

# Output:
# from a task
# from a future
# from a coroutine
# from an awaitable object
# from a task
# TypeError for arg
# TypeError for aw
