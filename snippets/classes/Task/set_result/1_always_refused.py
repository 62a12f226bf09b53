"""# It always raises RuntimeError

Only the coroutine decides about the result, by returning it.
It makes no difference whether the task is done; a plain future can be
set, once.
"""

import asyncio


async def work():
    return "from the coroutine"


async def main():
    task = asyncio.create_task(work())
    for _ in range(2):
        try:
            task.set_result("from outside")
        except RuntimeError as error:
            print("RuntimeError:", error)
        print(await task)

    future = asyncio.get_running_loop().create_future()
    future.set_result("from outside")
    print(await future)


asyncio.run(main())

# Output:
# RuntimeError: Task does not support set_result operation
# from the coroutine
# RuntimeError: Task does not support set_result operation
# from the coroutine
# from outside
