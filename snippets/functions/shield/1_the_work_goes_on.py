"""# The caller is cancelled, the work goes on

Cancelling `caller` interrupts its `await`.
The task behind the shield hears nothing and finishes.
"""

import asyncio


async def save():
    await asyncio.sleep(0.2)
    print("saved")
    return "report.txt"


async def request(saving):
    try:
        await asyncio.shield(saving)
    except asyncio.CancelledError:
        print("request cancelled")
        raise


async def main():
    saving = asyncio.create_task(save())
    caller = asyncio.create_task(request(saving))
    await asyncio.sleep(0.1)
    caller.cancel()
    print("result:", await saving)
    print("caller cancelled:", caller.cancelled())
    print("saving cancelled:", saving.cancelled())


asyncio.run(main())

# Output:
# request cancelled
# saved
# result: report.txt
# caller cancelled: True
# saving cancelled: False
