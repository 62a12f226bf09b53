"""# Of asyncio's own functions, some return coroutines, some futures

A coroutine does nothing until it is awaited; behind a future, the work
is under way.
"""

import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(0.1))
    calls = {
        "sleep": asyncio.sleep(0),
        "wait": asyncio.wait([task]),
        "wait_for": asyncio.wait_for(task, 1),
        "gather": asyncio.gather(task),
        "shield": asyncio.shield(task),
        "create_task": task,
    }
    for name, result in calls.items():
        print(name, asyncio.iscoroutine(result))
        if asyncio.iscoroutine(result):
            result.close()
    await task


asyncio.run(main())

# Output:
# sleep True
# wait True
# wait_for True
# gather False
# shield False
# create_task False
