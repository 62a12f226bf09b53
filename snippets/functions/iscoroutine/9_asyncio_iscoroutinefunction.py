"""# asyncio.iscoroutinefunction is deprecated

From 3.14 it warns, and 3.16 is to remove it;
`inspect.iscoroutinefunction` takes its place.
`asyncio.iscoroutine` stays.
"""

import asyncio
import inspect
import warnings


async def fetch():
    return "page"


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print("asyncio:", asyncio.iscoroutinefunction(fetch))
    print("inspect:", inspect.iscoroutinefunction(fetch))
    print("iscoroutine:", asyncio.iscoroutine(fetch))

print("warnings:", [warning.category.__name__ for warning in caught])

# Output:
# asyncio: True
# inspect: True
# iscoroutine: False
# warnings: ['DeprecationWarning']

# Output on 3.11, 3.12, 3.13:
# asyncio: True
# inspect: True
# iscoroutine: False
# warnings: []
