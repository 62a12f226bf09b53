"""# wait_for keeps the task from 3.12

Since 3.12 `wait_for` awaits a coroutine in the calling task.
On 3.11 it ran it in a new one.
"""

import asyncio


async def work():
    return asyncio.current_task()


async def main():
    me = asyncio.current_task()
    task = await asyncio.wait_for(work(), timeout=1)
    print("the same task:", task is me)


asyncio.run(main())

# Output:
# the same task: True

# Output on 3.11:
# the same task: False
