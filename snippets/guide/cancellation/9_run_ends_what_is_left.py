"""# At the end, run() cancels everybody

When `main` is over, `asyncio.run` cancels all other tasks and waits for
them.
Cleanup that awaits still works; a task that swallows the request is
waited for.
"""

import asyncio


async def heartbeat():
    try:
        while True:
            print("beat")
            await asyncio.sleep(0.2)
    finally:
        await asyncio.sleep(0.1)
        print("heartbeat closed")


async def main():
    beating = asyncio.create_task(heartbeat())
    await asyncio.sleep(0.3)
    print("main is over, heartbeat done:", beating.done())


asyncio.run(main())
print("run() has returned")

# Output:
# beat
# beat
# main is over, heartbeat done: False
# heartbeat closed
# run() has returned
