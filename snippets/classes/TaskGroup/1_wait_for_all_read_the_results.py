"""# The block ends when every task has ended

`create_task` starts the tasks, leaving the block waits for all of them.
After it, each task has its result.
"""

import asyncio


async def fetch(name, delay):
    await asyncio.sleep(delay)
    print("fetched", name)
    return name.upper()


async def main():
    async with asyncio.TaskGroup() as group:
        slow = group.create_task(fetch("slow", 0.2))
        fast = group.create_task(fetch("fast", 0.1))
        print("both are running")
    print(slow.result(), fast.result())


asyncio.run(main())

# Output:
# both are running
# fetched fast
# fetched slow
# SLOW FAST
