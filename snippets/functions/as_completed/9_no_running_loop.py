"""# Outside a coroutine there is no loop to start the work on

From 3.14 the call fails; 3.13 warned and made a loop that nobody runs.
Before, the call returned a generator and did nothing yet.
"""

import asyncio
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    try:
        asyncio.as_completed([])
        print("accepted")
    except RuntimeError as error:
        print("RuntimeError:", error)

for warning in caught:
    print(warning.category.__name__, "-", warning.message)
    asyncio.get_event_loop().close()

# Output:
# RuntimeError: There is no current event loop in thread 'MainThread'.

# Output on 3.11, 3.12:
# accepted

# Output on 3.13:
# accepted
# DeprecationWarning - There is no current event loop
