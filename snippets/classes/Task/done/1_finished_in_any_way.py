"""# True once the task has ended, in whatever way

With a result, with an exception, or cancelled.
It does not wait and does not raise.
"""

import asyncio


async def succeed():
    return "result"


async def fail():
    raise ValueError("broken")


async def wait_long():
    await asyncio.sleep(10)


async def main():
    tasks = [
        asyncio.create_task(work())
        for work in (succeed, fail, wait_long, wait_long)
    ]
    print([task.done() for task in tasks])

    tasks[2].cancel()
    await asyncio.sleep(0.1)
    print([task.done() for task in tasks])

    tasks[3].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print([task.done() for task in tasks])


asyncio.run(main())

# Output:
# [False, False, False, False]
# [True, True, True, False]
# [True, True, True, True]
