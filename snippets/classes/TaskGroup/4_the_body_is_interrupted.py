"""# A failing task interrupts the body too

While the body still runs, the group cancels the task that runs it:
`CancelledError` at its next `await`.
The group takes that request back, so the code after the block is not
cancelled.
"""

import asyncio


async def fail():
    await asyncio.sleep(0.1)
    raise ValueError("no such user")


async def main():
    holder = asyncio.current_task()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                print("body cancelled, requests:", holder.cancelling())
                raise
    except* ValueError as errors:
        print("raised:", errors.exceptions)
    print("requests:", holder.cancelling())
    await asyncio.sleep(0.1)
    print("after the block")


asyncio.run(main())

# Output:
# body cancelled, requests: 1
# raised: (ValueError('no such user'),)
# requests: 0
# after the block
