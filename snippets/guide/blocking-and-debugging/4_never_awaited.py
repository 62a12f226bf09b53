"""# A coroutine that nobody awaits says so when it is dropped

Calling an `async def` function runs nothing.
The warning comes when the coroutine object is destroyed; in debug mode
it also says where it was created.
"""

import asyncio
import warnings


async def save():
    print("never printed")


async def main():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        save()
    for warning in caught:
        first, *more = str(warning.message).splitlines()
        print(warning.category.__name__, "-", first)
        print("says where:", "Coroutine created at" in "".join(more))


asyncio.run(main())
asyncio.run(main(), debug=True)

# Output:
# RuntimeWarning - coroutine 'save' was never awaited
# says where: False
# RuntimeWarning - coroutine 'save' was never awaited
# says where: True
