"""# It gives the result in time, or TimeoutError

`wait_for` returns what the awaitable returns.
If that takes longer than the timeout, it cancels the awaitable and
raises `TimeoutError`.
"""

import asyncio


async def fetch(page, seconds):
    await asyncio.sleep(seconds)
    return f"<{page}>"


async def main():
    print(await asyncio.wait_for(fetch("news", 0.1), timeout=0.3))
    try:
        await asyncio.wait_for(fetch("archive", 5), timeout=0.3)
    except TimeoutError:
        print("too slow")


asyncio.run(main())

# Output:
# <news>
# too slow
