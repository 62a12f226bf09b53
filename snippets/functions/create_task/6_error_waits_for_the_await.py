"""# An exception waits in the task

What the coroutine raises does not interrupt the creator.
The task keeps it, and `await task` raises it.
"""

import asyncio


async def divide(a, b):
    return a / b


async def main():
    task = asyncio.create_task(divide(1, 0))
    await asyncio.sleep(0)
    print("failed already:", task.done())

    try:
        await task
    except ZeroDivisionError as error:
        print("await raised:", error)


asyncio.run(main())

# Output:
# failed already: True
# await raised: division by zero
