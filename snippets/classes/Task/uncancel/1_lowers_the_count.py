"""# It takes one request back and returns how many are left

The count does not go below zero.
Code that catches a `CancelledError` it has caused itself, as `timeout`
and `TaskGroup` do, calls it.
"""

import asyncio


async def main():
    me = asyncio.current_task()
    me.cancel()
    me.cancel()
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print("caught, requests:", me.cancelling())

    print(me.uncancel(), me.uncancel(), me.uncancel())
    await asyncio.sleep(0.1)
    print("going on")


asyncio.run(main())

# Output:
# caught, requests: 2
# 1 0 0
# going on
