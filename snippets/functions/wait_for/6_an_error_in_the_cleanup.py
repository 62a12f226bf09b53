"""# An error in the cleanup comes out

If the awaitable answers its cancellation with another exception,
`wait_for` raises that one.
Since 3.13 its context is a `TimeoutError`, before that the bare
`CancelledError`.
"""

import asyncio


async def save():
    try:
        await asyncio.sleep(5)
    finally:
        raise OSError("disk full")


async def main():
    try:
        await asyncio.wait_for(save(), timeout=0.1)
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
