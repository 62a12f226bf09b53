"""# Cleanup belongs in finally

The `finally` runs on success, on failure and on cancellation alike.
It may await: the request has been delivered, and is not delivered
again.
"""

import asyncio


class Connection:
    async def __aenter__(self):
        print("open")
        return self

    async def __aexit__(self, *exc_info):
        await asyncio.sleep(0.1)
        print("closed")


async def session():
    async with Connection():
        try:
            await asyncio.sleep(1)
        finally:
            print("roll back")


async def main():
    task = asyncio.create_task(session())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


asyncio.run(main())

# Output:
# open
# roll back
# closed
# cancelled: True
