"""# It returns the loop of the task

Fixed for the life of the task, and known before its first step.
Another thread needs it to reach the task.
"""

import asyncio


async def work():
    return asyncio.get_running_loop()


async def main():
    task = asyncio.create_task(work())
    loop = task.get_loop()
    print("the running loop:", loop is asyncio.get_running_loop())
    print("the task agrees:", await task is loop)


asyncio.run(main())

# Output:
# the running loop: True
# the task agrees: True
