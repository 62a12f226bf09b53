"""# True also if the coroutine returns before the error is raised

A cancel that reaches a task while it runs is delivered at the next
`await` that suspends it.
If the coroutine returns first, the task is cancelled all the same, and
the return value is lost; an exception that it raises instead is kept.
"""

import asyncio


async def return_at_once():
    asyncio.current_task().cancel()
    return "lost"


async def raise_at_once():
    asyncio.current_task().cancel()
    raise ValueError("kept")


async def main():
    for work in (return_at_once, raise_at_once):
        task = asyncio.create_task(work())
        await asyncio.wait([task])
        print(work.__name__, "cancelled:", task.cancelled())
    print("exception:", task.exception())


asyncio.run(main())

# Output:
# return_at_once cancelled: True
# raise_at_once cancelled: False
# exception: kept
