"""# Turned into a result, the cancellation is lost

`caller` turns `CancelledError` into `None` and goes on, so the timeout
around it cannot end it and reports nothing.
Re-raise after the cleanup, or do not catch it at all.
"""

import asyncio


async def work():
    await asyncio.sleep(0.2)


async def caller(task):
    try:
        result = await asyncio.shield(task)
    except asyncio.CancelledError:
        result = None
    await asyncio.sleep(0.3)
    print("went on with", result)


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    task = asyncio.create_task(work())
    try:
        async with asyncio.timeout(0.1):
            await caller(task)
        print("no TimeoutError")
    except TimeoutError:
        print("TimeoutError")
    print("past the deadline:", loop.time() - start > 0.35)


asyncio.run(main())

# Output:
# went on with None
# no TimeoutError
# past the deadline: True
