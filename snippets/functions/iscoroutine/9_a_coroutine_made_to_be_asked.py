"""# A coroutine made only to ask about it has to be closed

The call inside the question makes a coroutine that nobody awaits, and
Python warns.
Keep it, and await or close it.
"""

import asyncio
import warnings


async def fetch():
    return "page"


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(asyncio.iscoroutine(fetch()))
for warning in caught:
    print(warning.category.__name__, "-", warning.message)

coroutine = fetch()
print(asyncio.iscoroutine(coroutine))
coroutine.close()

# Output:
# True
# RuntimeWarning - coroutine 'fetch' was never awaited
# True
