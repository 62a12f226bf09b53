"""# All arguments reach the function

Positional and keyword arguments are passed on as they are.
The function itself can only be given by position, so even a keyword
called `func` is free for it.
"""

import asyncio


def describe(*args, **kwargs):
    return args, kwargs


async def main():
    print(await asyncio.to_thread(describe, 1, 2, unit="kg"))
    print(await asyncio.to_thread(describe, func="a keyword"))


asyncio.run(main())

# Output:
# ((1, 2), {'unit': 'kg'})
# ((), {'func': 'a keyword'})
