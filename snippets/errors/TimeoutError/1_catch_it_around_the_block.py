"""# Catch it around what is limited

The name needs no import: it is the built-in `TimeoutError`.
"""

import asyncio


async def fetch(seconds):
    await asyncio.sleep(seconds)
    return "page"


async def main():
    for seconds in (0.1, 0.5):
        try:
            async with asyncio.timeout(0.3):
                print(await fetch(seconds))
        except TimeoutError:
            print("too slow, using the old copy")


asyncio.run(main())

# Output:
# page
# too slow, using the old copy
