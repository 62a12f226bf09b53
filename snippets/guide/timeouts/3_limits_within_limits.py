"""# The block whose time is over reports it

Each mirror may take 0.2 seconds, the search through all of them 0.5.
"""

import asyncio


async def ask(mirror):
    try:
        async with asyncio.timeout(0.2):
            print("asking", mirror)
            await asyncio.sleep(1)
    except TimeoutError:
        print(mirror, "is too slow")


async def main():
    try:
        async with asyncio.timeout(0.5):
            for mirror in ("north", "east", "south", "west"):
                await ask(mirror)
    except TimeoutError:
        print("giving up the search")


asyncio.run(main())

# Output:
# asking north
# north is too slow
# asking east
# east is too slow
# asking south
# giving up the search
