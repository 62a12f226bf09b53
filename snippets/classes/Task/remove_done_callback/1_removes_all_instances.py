"""# It removes every instance and returns how many

Zero means that the function was not there.
"""

import asyncio


async def work():
    return "result"


def called(task):
    print("called")


async def main():
    task = asyncio.create_task(work())
    task.add_done_callback(called)
    task.add_done_callback(called)
    print(task.remove_done_callback(called))
    print(task.remove_done_callback(called))
    print(await task)


asyncio.run(main())

# Output:
# 2
# 0
# result
