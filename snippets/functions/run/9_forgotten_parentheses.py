"""# run wants main(), not main

The function is not the coroutine object that calling it makes.
The error is a `ValueError` up to 3.13 and a `TypeError` from 3.14.
"""

import asyncio


async def main():
    print("never printed")


try:
    asyncio.run(main)
except (TypeError, ValueError) as error:
    reason, _, _ = str(error).partition(", got")
    print(f"{type(error).__name__}: {reason}")

# Output:
# TypeError: An asyncio.Future, a coroutine or an awaitable is required

# Output on 3.11, 3.12, 3.13:
# ValueError: a coroutine was expected
