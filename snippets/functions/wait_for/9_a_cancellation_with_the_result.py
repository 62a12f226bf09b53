"""# 3.11 could lose a cancellation

When a cancellation of the caller and the result come in the same
iteration of the loop, 3.11 returns the result and forgets the
cancellation.
Since 3.12 the caller is cancelled.
"""

import asyncio


async def caller(future):
    print("result:", await asyncio.wait_for(future, timeout=1))
    await asyncio.sleep(0.1)
    print("goes on as if not cancelled")


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(caller(future))
    await asyncio.sleep(0.1)
    future.set_result("ready")
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


asyncio.run(main())

# Output:
# cancelled: True

# Output on 3.11:
# result: ready
# goes on as if not cancelled
# cancelled: False
