"""# It returns the task that is running this line

Every coroutine runs inside some task: `main` in one that
`asyncio.run` made, the others in those that you create.
"""

import asyncio


async def work():
    task = asyncio.current_task()
    print("running in", task.get_name())
    return task


async def main():
    asyncio.current_task().set_name("main task")
    print("running in", asyncio.current_task().get_name())

    reader = asyncio.create_task(work(), name="reader")
    print("the task itself:", await reader is reader)


asyncio.run(main())

# Output:
# running in main task
# running in reader
# the task itself: True
