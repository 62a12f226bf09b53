"""# Already true in the cleanup

From the moment the limit cancels the task, `expired()` is true.
Cleanup code can so tell a timeout from any other cancellation, and the
answer stays.
"""

import asyncio


async def main():
    try:
        async with asyncio.timeout(0.1) as limit:
            print("at first:  ", limit.expired())
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                print("in cleanup:", limit.expired())
                raise
    except TimeoutError:
        print("afterwards:", limit.expired())


asyncio.run(main())

# Output:
# at first:   False
# in cleanup: True
# afterwards: True
