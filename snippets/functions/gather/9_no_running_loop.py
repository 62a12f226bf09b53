"""# Outside a coroutine there is no loop to start the work on

From 3.14 the call fails.
Python 3.12 and 3.13 warned and made a loop, and 3.11 made one silently.
Call it inside a coroutine instead.
"""

import asyncio
import warnings


async def fetch():
    return "page"


page = fetch()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    try:
        group = asyncio.gather(page)
    except RuntimeError as error:
        print("RuntimeError:", error)
        page.close()
    else:
        loop = group.get_loop()
        print(loop.run_until_complete(group))
        loop.close()

for warning in caught:
    print(warning.category.__name__, "-", warning.message)

# Output:
# RuntimeError: There is no current event loop in thread 'MainThread'.

# Output on 3.11:
# ['page']

# Output on 3.12, 3.13:
# ['page']
# DeprecationWarning - There is no current event loop
