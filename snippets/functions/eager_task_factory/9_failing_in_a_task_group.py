"""# A child that fails at once cancels its group

The group cannot cancel the body while it runs.
The body goes on to its next wait and is cancelled there.
"""

import asyncio


async def fail():
    raise ValueError("failed at once")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            print("the body goes on")
            try:
                await asyncio.sleep(0.5)
            except asyncio.CancelledError:
                print("the body is cancelled")
                raise
    except* ValueError as group_error:
        print(group_error.exceptions)


asyncio.run(main())

# Output:
# the body goes on
# the body is cancelled
# (ValueError('failed at once'),)

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'eager_task_factory'
