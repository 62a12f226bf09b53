"""# An error of the body counts like that of a task

The tasks are cancelled and the exception comes out in the group.
The task that runs the body is not cancelled: it has left the body
already.
"""

import asyncio


async def work(holder):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("requests to the holder:", holder.cancelling())
        raise


async def main():
    holder = asyncio.current_task()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work(holder))
            await asyncio.sleep(0.1)
            raise KeyError("user")
    except* KeyError as errors:
        print(repr(errors))


asyncio.run(main())

# Output:
# requests to the holder: 0
# ExceptionGroup('unhandled errors in a TaskGroup', [KeyError('user')])
