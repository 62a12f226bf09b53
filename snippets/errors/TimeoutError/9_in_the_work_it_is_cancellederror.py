"""# The work itself never sees it

What is too slow is stopped by `CancelledError`, so its cleanup belongs
in `finally`, or in `except asyncio.CancelledError` with `raise`.
"""

import asyncio


async def upload():
    try:
        await asyncio.sleep(1)
    except TimeoutError:
        print("never printed")
    finally:
        print("closing the connection")


async def main():
    try:
        await asyncio.wait_for(upload(), timeout=0.1)
    except TimeoutError:
        print("upload was too slow")


asyncio.run(main())

# Output:
# closing the connection
# upload was too slow
