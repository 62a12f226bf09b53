"""# A coroutine gets a task of its own, a task is used as it is

Each job here says which task it runs in.
"""

import asyncio


async def job(kind):
    name = asyncio.current_task().get_name()
    known = name in ("main", "mine")
    print(kind, "runs in", name if known else "a task made for it")


async def main():
    asyncio.current_task().set_name("main")
    mine = asyncio.create_task(job("the task"), name="mine")
    await asyncio.gather(mine, job("the coroutine"))
    print("directly awaited:")
    await job("the coroutine")


asyncio.run(main())

# Output:
# the task runs in mine
# the coroutine runs in a task made for it
# directly awaited:
# the coroutine runs in main
