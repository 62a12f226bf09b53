"""# `except Exception` does not see it

`SystemExit` is a built-in exception and derives from `BaseException`
directly.
`gather(return_exceptions=True)` does not hold it back either.
"""

import asyncio
import sys


async def leave():
    try:
        sys.exit(2)
    except Exception:
        print("never printed")


async def main():
    return await asyncio.gather(leave(), return_exceptions=True)


print([base.__name__ for base in SystemExit.__mro__[1:-1]])
try:
    print(asyncio.run(main()))
except SystemExit as error:
    print("status:", error.code)

# Output:
# ['BaseException']
# status: 2
