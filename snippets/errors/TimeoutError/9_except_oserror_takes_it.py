"""# except OSError takes it as well

`TimeoutError` is a subclass of `OSError`, and the first clause that
fits wins.
Write the clause for `TimeoutError` above the one for `OSError`.
"""

import asyncio


async def slow():
    async with asyncio.timeout(0.1):
        await asyncio.sleep(1)


async def main():
    try:
        await slow()
    except OSError:
        print("taken for a network error")
    except TimeoutError:
        print("never printed")

    try:
        await slow()
    except TimeoutError:
        print("too slow")
    except OSError:
        print("a network error")


asyncio.run(main())

# Output:
# taken for a network error
# too slow
