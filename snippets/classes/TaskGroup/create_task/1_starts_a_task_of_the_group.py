"""# It starts a task and returns it

As with `asyncio.create_task`, the coroutine first runs at the next
suspension.
`name` and `context` are passed on to the task.
"""

import asyncio
import contextvars

user = contextvars.ContextVar("user")


async def greet():
    name = asyncio.current_task().get_name()
    print("hello", user.get(), "from", name)


async def main():
    context = contextvars.copy_context()
    context.run(user.set, "Ada")
    async with asyncio.TaskGroup() as group:
        task = group.create_task(
            greet(), name="greeter", context=context
        )
        print("created", task.get_name())
        await asyncio.sleep(0)
        print("done:", task.done())


asyncio.run(main())

# Output:
# created greeter
# hello Ada from greeter
# done: True
