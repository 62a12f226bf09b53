"""# It is `with`, not `async with`

A runner has `__enter__` and `__exit__` only: it is the bridge into
async code, so it is used from ordinary code.
"""

import asyncio

names = ["__enter__", "__exit__", "__aenter__", "__aexit__"]
print([name for name in names if hasattr(asyncio.Runner, name)])


async def main():
    try:
        async with asyncio.Runner():
            print("never printed")
    except TypeError as error:
        print(type(error).__name__)


asyncio.run(main())

# Output:
# ['__enter__', '__exit__']
# TypeError
