"""# Outside of coroutines there is no loop to get

From 3.14 `get_event_loop()` raises where no loop is set or running.
3.12 and 3.13 make one and warn, 3.11 makes one silently.
"""

import asyncio
import warnings


async def main():
    loop = asyncio.get_running_loop()
    return asyncio.get_event_loop() is loop


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    try:
        asyncio.get_event_loop().close()
        print("outside: made a loop")
    except RuntimeError:
        print("outside: RuntimeError")
    print("warnings:", [one.category.__name__ for one in caught])

print("inside: the running loop", asyncio.run(main()))

# Output:
# outside: RuntimeError
# warnings: []
# inside: the running loop True

# Output on 3.11:
# outside: made a loop
# warnings: []
# inside: the running loop True

# Output on 3.12, 3.13:
# outside: made a loop
# warnings: ['DeprecationWarning']
# inside: the running loop True
