"""# A task that cancels itself is cancelled

`current_task().cancel()` inside the work is not stopped by the shield
around it, which is cancelled with it.
"""

import asyncio


async def work():
    print("work gives up")
    asyncio.current_task().cancel()
    await asyncio.sleep(0.1)
    print("never printed")


async def main():
    inner = asyncio.create_task(work())
    outer = asyncio.shield(inner)
    try:
        await outer
    except asyncio.CancelledError:
        print("shield raised CancelledError")
    print("inner cancelled:", inner.cancelled())
    print("outer cancelled:", outer.cancelled())
    print("cancelling():", asyncio.current_task().cancelling())


asyncio.run(main())

# Output:
# work gives up
# shield raised CancelledError
# inner cancelled: True
# outer cancelled: True
# cancelling(): 0
