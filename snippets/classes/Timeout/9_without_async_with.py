"""# Without async with it limits nothing

Making the object starts no timer, and nothing warns that it was never
entered.
"""

import asyncio


async def main():
    limit = asyncio.timeout(0.1)
    await asyncio.sleep(0.3)
    print("not entered: no limit")
    print(limit)

    try:
        async with asyncio.timeout(0.1):
            await asyncio.sleep(0.3)
    except TimeoutError:
        print("entered: TimeoutError")


asyncio.run(main())

# Output:
# not entered: no limit
# <Timeout [created]>
# entered: TimeoutError
