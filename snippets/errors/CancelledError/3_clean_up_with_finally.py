"""# Clean up in finally, and there is nothing to re-raise

`finally` and `async with` run on every way out, cancellation included.
They may await: the cancellation has been delivered, a later `await`
works as usual.
"""

import asyncio


async def session():
    print("connected")
    try:
        await asyncio.sleep(1)
        print("never printed")
    finally:
        await asyncio.sleep(0.1)
        print("disconnected")


async def main():
    task = asyncio.create_task(session())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


asyncio.run(main())

# Output:
# connected
# disconnected
# cancelled: True
