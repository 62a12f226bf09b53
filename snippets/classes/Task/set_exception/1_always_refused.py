"""# It always raises RuntimeError

A task fails when its coroutine raises.
To make it stop from outside, use `cancel()`.
"""

import asyncio


async def work():
    return "from the coroutine"


async def main():
    task = asyncio.create_task(work())
    for _ in range(2):
        try:
            task.set_exception(ValueError("from outside"))
        except RuntimeError as error:
            print("RuntimeError:", error)
        print(await task)


asyncio.run(main())

# Output:
# RuntimeError: Task does not support set_exception operation
# from the coroutine
# RuntimeError: Task does not support set_exception operation
# from the coroutine
