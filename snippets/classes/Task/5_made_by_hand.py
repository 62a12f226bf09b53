"""# The constructor goes past the task factory

Inside a running loop `asyncio.Task(coro)` makes and schedules a task,
with the same `name` and `context` as `create_task`.
But it ignores the task factory that the loop may have, so leave it to
authors of factories.
"""

import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


class Traced(asyncio.Task):
    pass


async def work():
    return user.get()


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(
        lambda loop, coro, **kwargs: Traced(coro, loop=loop, **kwargs)
    )
    user.set("admin")
    empty = contextvars.Context()

    made = asyncio.create_task(work())
    by_hand = asyncio.Task(work(), name=7, context=empty)
    print(type(made).__name__, await made)
    print(type(by_hand).__name__, await by_hand)
    print(repr(by_hand.get_name()))

    try:
        asyncio.Task(5)
    except TypeError as error:
        print("TypeError:", error)


asyncio.run(main())

# Output:
# Traced admin
# Task nobody
# '7'
# TypeError: a coroutine was expected, got 5
