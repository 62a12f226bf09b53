"""# Catch it for work that only a cancellation needs

A bare `raise` at the end of the handler passes the same exception on.
Nothing enforces that; the task counts as cancelled because of it.
"""

import asyncio


async def copy(progress):
    try:
        for block in range(100):
            await asyncio.sleep(0.2)
            progress.append(block)
    except asyncio.CancelledError:
        print("interrupted after", len(progress), "blocks")
        raise


async def main():
    progress = []
    try:
        async with asyncio.timeout(0.5):
            await copy(progress)
    except TimeoutError:
        print("TimeoutError")


asyncio.run(main())

# Output:
# interrupted after 2 blocks
# TimeoutError
