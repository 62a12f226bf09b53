"""# Swallowed inside a timeout, the deadline is gone

A timeout asks once.
The block goes on past its deadline and ends without `TimeoutError`,
though `expired()` is True.
"""

import asyncio


async def poll():
    for attempt in range(1, 4):
        try:
            await asyncio.sleep(0.2)
        except asyncio.CancelledError:
            print("attempt", attempt, "interrupted")
        else:
            print("attempt", attempt, "done")


async def main():
    try:
        async with asyncio.timeout(0.3) as deadline:
            await poll()
        print("no TimeoutError")
    except TimeoutError:
        print("TimeoutError")
    print("expired:", deadline.expired())


asyncio.run(main())

# Output:
# attempt 1 done
# attempt 2 interrupted
# attempt 3 done
# no TimeoutError
# expired: True
