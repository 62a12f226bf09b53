"""# Without await there is no pause

`sleep` is a coroutine function: the call makes a coroutine, and nothing
runs until it is awaited.
Python warns when such a coroutine is thrown away.
"""

import asyncio
import warnings


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        asyncio.sleep(1)
    print("paused:", loop.time() - start > 0.5)
    for warning in caught:
        print(warning.category.__name__, "-", warning.message)


asyncio.run(main())

# Output:
# paused: False
# RuntimeWarning - coroutine 'sleep' was never awaited
