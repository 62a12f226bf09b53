"""# However the body ends, the tasks are awaited

`return`, `break` and the last line are the same: the block waits for
its tasks, and cancels none.
"""

import asyncio


async def work():
    await asyncio.sleep(0.1)
    print("work done")


async def leave_by_return():
    async with asyncio.TaskGroup() as group:
        group.create_task(work())
        return "returned"


async def leave_by_break():
    for _ in range(3):
        async with asyncio.TaskGroup() as group:
            group.create_task(work())
            break
    return "broke out"


async def main():
    print(await leave_by_return())
    print(await leave_by_break())


asyncio.run(main())

# Output:
# work done
# returned
# work done
# broke out
