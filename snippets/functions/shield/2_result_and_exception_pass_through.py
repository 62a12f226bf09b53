"""# Without a cancellation, the shield is not noticed

`await shield(task)` gives the task's result or raises its exception, as
`await task` does.
"""

import asyncio


async def divide(a, b):
    await asyncio.sleep(0.1)
    return a / b


async def main():
    print(await asyncio.shield(asyncio.create_task(divide(6, 3))))
    try:
        await asyncio.shield(asyncio.create_task(divide(6, 0)))
    except ZeroDivisionError as error:
        print("raised:", error)


asyncio.run(main())

# Output:
# 2.0
# raised: division by zero
