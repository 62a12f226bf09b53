"""# A body that swallows CancelledError runs on

The group asks once.
This body goes on without its tasks, and the error of the task comes out
only when the body ends.
"""

import asyncio


async def fail():
    await asyncio.sleep(0.1)
    raise ValueError("no such user")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            for step in 1, 2, 3:
                try:
                    await asyncio.sleep(0.2)
                    print("step", step)
                except asyncio.CancelledError:
                    print("step", step, "ignored the cancellation")
    except* ValueError as errors:
        print("raised:", errors.exceptions)


asyncio.run(main())

# Output:
# step 1 ignored the cancellation
# step 2
# step 3
# raised: (ValueError('no such user'),)
