"""# None means no limit

A function can pass its own optional limit on without an `if`.
The delay may be a float, an int or `None`.
"""

import asyncio


async def fetch(limit=None):
    async with asyncio.timeout(limit) as scope:
        if scope.when() is None:
            print("no deadline")
        await asyncio.sleep(0.2)
        return "page"


async def main():
    print(await fetch())
    print(await fetch(limit=1))
    try:
        await fetch(limit=0.1)
    except TimeoutError:
        print("too slow")


asyncio.run(main())

# Output:
# no deadline
# page
# page
# too slow
