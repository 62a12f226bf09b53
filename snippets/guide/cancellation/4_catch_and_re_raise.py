"""# Catch it, do what is to be done, raise it again

The bare `raise` is what makes the task cancelled.
`except Exception` below it never sees a cancellation.
"""

import asyncio


async def upload(parts):
    sent = 0
    try:
        for _ in range(parts):
            await asyncio.sleep(0.2)
            sent += 1
    except asyncio.CancelledError:
        print("stopped after", sent, "of", parts)
        raise
    except Exception as error:
        print("failed:", error)


async def main():
    task = asyncio.create_task(upload(10))
    await asyncio.sleep(0.5)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("upload is over, cancelled:", task.cancelled())


asyncio.run(main())

# Output:
# stopped after 2 of 10
# upload is over, cancelled: True
