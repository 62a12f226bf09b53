"""# Made directly, it is a timeout_at

The constructor takes the deadline on the clock of the loop.
`asyncio.timeout` and `asyncio.timeout_at` return the same class and say
better what is meant.
"""

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    limit = asyncio.Timeout(loop.time() + 0.1)
    try:
        async with limit:
            await asyncio.sleep(1)
            print("never printed")
    except TimeoutError:
        print("timed out")
    print("goes on")

    for made in (asyncio.timeout(1), asyncio.timeout_at(1)):
        print("same class:", type(made) is type(limit))


asyncio.run(main())

# Output:
# timed out
# goes on
# same class: True
# same class: True
