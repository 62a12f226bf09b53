"""# Whoever holds the task can still cancel it

The shield stops a cancellation that comes through it, not
`inner.cancel()`.
The caller then gets `CancelledError` although nobody cancelled it: its
`cancelling()` is 0.
"""

import asyncio


async def work():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("work cancelled")
        raise


async def main():
    inner = asyncio.create_task(work())
    asyncio.get_running_loop().call_later(0.1, inner.cancel)
    try:
        await asyncio.shield(inner)
    except asyncio.CancelledError:
        print("shield raised CancelledError")
    print("inner cancelled:", inner.cancelled())
    print("cancelling():", asyncio.current_task().cancelling())


asyncio.run(main())

# Output:
# work cancelled
# shield raised CancelledError
# inner cancelled: True
# cancelling(): 0
