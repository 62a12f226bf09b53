"""# Awaiting a coroutine stays in the same task

`await inner()` is a call inside the task that awaits.
Only a task of its own, as `create_task` makes it, is another one.
"""

import asyncio


async def inner():
    return asyncio.current_task()


async def outer():
    return await inner()


async def main():
    me = asyncio.current_task()
    print("await inner():", await inner() is me)
    print("await outer():", await outer() is me)
    print(
        "create_task(inner()):",
        await asyncio.create_task(inner()) is me,
    )


asyncio.run(main())

# Output:
# await inner(): True
# await outer(): True
# create_task(inner()): False
