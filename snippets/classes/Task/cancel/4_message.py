"""# A message travels with the error

`msg` is the argument of the `CancelledError` in the coroutine, and
arrives at whoever awaits the task.
"""

import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("in the task:", error.args)
        raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0.1)
    task.cancel("shutting down")
    try:
        await task
    except asyncio.CancelledError as error:
        print("in the awaiter:", error.args)


asyncio.run(main())

# Output:
# in the task: ('shutting down',)
# in the awaiter: ('shutting down',)
