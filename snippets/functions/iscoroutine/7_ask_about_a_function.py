"""# For a function, ask inspect.iscoroutinefunction

It looks at the function without calling it.
It cannot see what a lambda or another plain function will return.
"""

import asyncio
import functools
import inspect


async def fetch(page):
    return page


functions = {
    "async def": fetch,
    "partial of it": functools.partial(fetch, "home"),
    "lambda that calls it": lambda: fetch("home"),
    "asyncio.sleep": asyncio.sleep,
    "asyncio.gather": asyncio.gather,
}
for name, function in functions.items():
    print(inspect.iscoroutinefunction(function), name)

# Output:
# True async def
# True partial of it
# False lambda that calls it
# True asyncio.sleep
# False asyncio.gather
