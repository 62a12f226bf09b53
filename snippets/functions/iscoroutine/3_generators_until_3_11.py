"""# A generator is not a coroutine, from 3.12

Python 3.11 still said `True`, a trace of the time when coroutines were
generators.
"""

import asyncio
import inspect
import types


def numbers():
    yield 1


@types.coroutine
def old_style():
    yield


async def ticks():
    yield 1


print("generator:", asyncio.iscoroutine(numbers()))
print("types.coroutine:", asyncio.iscoroutine(old_style()))
print("  can be awaited:", inspect.isawaitable(old_style()))
print("async generator:", asyncio.iscoroutine(ticks()))

# Output:
# generator: False
# types.coroutine: False
#   can be awaited: True
# async generator: False

# Output on 3.11:
# generator: True
# types.coroutine: True
#   can be awaited: True
# async generator: False
