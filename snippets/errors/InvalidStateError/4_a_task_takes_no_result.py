"""# On a task setting a result is another error

Only its coroutine decides a task's result, so the first `set_result`
already raises `RuntimeError`.
"""

import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(0.1, "own result"))
    for attempt in (
        lambda: task.set_result("mine"),
        lambda: task.set_exception(ValueError()),
    ):
        try:
            attempt()
        except RuntimeError as error:
            print("RuntimeError:", error)
    print(await task)


asyncio.run(main())

# Output:
# RuntimeError: Task does not support set_result operation
# RuntimeError: Task does not support set_exception operation
# own result
