"""# Cancelling the current task cancels whoever awaits the helper

A helper runs in the task of its caller.
`current_task().cancel()` in it ends that whole task at the next
`await`, not the helper alone.
To leave a helper, return or raise an exception.
"""

import asyncio


async def helper():
    asyncio.current_task().cancel()
    print("helper goes on")
    await asyncio.sleep(0)
    print("never printed")


async def job():
    await helper()
    print("never printed either")


async def main():
    task = asyncio.create_task(job())
    await asyncio.wait([task])
    print("job cancelled:", task.cancelled())


asyncio.run(main())

# Output:
# helper goes on
# job cancelled: True
