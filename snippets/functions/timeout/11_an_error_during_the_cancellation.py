"""# An error in the cleanup wins

If the block answers the cancellation with another exception, that one
comes out instead of `TimeoutError`.
Since 3.13 its context says that a timeout was the reason.
"""

import asyncio


async def save():
    try:
        await asyncio.sleep(1)
    finally:
        raise OSError("disk full")


async def main():
    try:
        async with asyncio.timeout(0.1):
            await save()
    except OSError as error:
        print(f"{type(error).__name__}: {error}")
        print("while handling", type(error.__context__).__name__)


asyncio.run(main())

# Output:
# OSError: disk full
# while handling TimeoutError

# Output on 3.11, 3.12:
# OSError: disk full
# while handling CancelledError
