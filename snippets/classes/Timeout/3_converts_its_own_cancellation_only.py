"""# It converts only its own cancellation

When the limit strikes and someone cancels the task as well, the
cancellation from outside wins: the block is left with `CancelledError`.
"""

import asyncio


async def worker():
    limit = asyncio.timeout(0.1)
    try:
        async with limit:
            try:
                await asyncio.sleep(1)
            finally:
                print("cleaning up, expired:", limit.expired())
                await asyncio.sleep(0.4)
    except TimeoutError:
        print("never printed")
    except asyncio.CancelledError:
        print("CancelledError, not TimeoutError")
        raise


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(0.3)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


asyncio.run(main())

# Output:
# cleaning up, expired: True
# CancelledError, not TimeoutError
# cancelled: True
