"""# Its states, from created to finished or expired

The text of the object names its state.
`expiring` is the time between the cancellation and the end of the
block.
"""

import asyncio


async def main():
    limit = asyncio.timeout(None)
    print(limit)
    async with limit:
        print(limit)
    print(limit)

    try:
        async with asyncio.timeout(0.1) as limit:
            try:
                await asyncio.sleep(1)
            finally:
                print(limit)
    except TimeoutError:
        print(limit)


asyncio.run(main())

# Output:
# <Timeout [created]>
# <Timeout [active] when=None>
# <Timeout [finished]>
# <Timeout [expiring]>
# <Timeout [expired]>
