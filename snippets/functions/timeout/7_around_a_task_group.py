"""# Around a task group it stops all children

The group answers the cancellation by cancelling its tasks and waiting
for them.
So nothing that was started inside the limit is left behind.
"""

import asyncio


async def work(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(name, "finished")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    try:
        async with asyncio.timeout(0.2):
            async with asyncio.TaskGroup() as group:
                group.create_task(work("quick", 0.1))
                group.create_task(work("slow", 0.5))
    except TimeoutError:
        print("timed out")


asyncio.run(main())

# Output:
# quick finished
# slow cancelled
# timed out
