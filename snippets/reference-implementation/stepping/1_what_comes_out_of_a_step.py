"""# What comes out of a step

`Watched` stands between the task and a coroutine, and prints what the
coroutine yields before it passes it on.
"""

import asyncio


class Watched:
    def __init__(self, coro):
        self.coro = coro

    def __await__(self):
        steps = self.coro.__await__()
        while True:
            try:
                yielded = steps.send(None)
            except StopIteration as stop:
                print("  returned", stop.value)
                return
            print("  yielded", type(yielded).__name__)
            yield yielded


class Odd:
    def __await__(self):
        yield "a string"


async def nested():
    await asyncio.sleep(0.1)
    return await asyncio.create_task(asyncio.sleep(0.1, "slept"))


async def main():
    print("a turn")
    await Watched(asyncio.sleep(0))
    print("a timer, then a task")
    await Watched(nested())
    print("a mistake")
    try:
        await Odd()
    except RuntimeError as error:
        print(" ", error)


asyncio.run(main())

# Output:
# a turn
#   yielded NoneType
#   returned None
# a timer, then a task
#   yielded Future
#   yielded Task
#   returned slept
# a mistake
#   Task got bad yield: 'a string'
