"""# A number of seconds is a time long past

`timeout_at(0.2)` does not mean "in 0.2 seconds" but "when the clock of
the loop showed 0.2".
For a number of seconds from now there is `asyncio.timeout`.
"""

import asyncio


async def fetch():
    await asyncio.sleep(0.1)
    return "page"


async def main():
    try:
        async with asyncio.timeout_at(0.2):
            print(await fetch())
    except TimeoutError:
        print("timeout_at(0.2): TimeoutError at once")

    async with asyncio.timeout(0.2):
        print("timeout(0.2):", await fetch())


asyncio.run(main())

# Output:
# timeout_at(0.2): TimeoutError at once
# timeout(0.2): page
