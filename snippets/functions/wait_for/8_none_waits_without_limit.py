"""# None waits without a limit

`timeout` may be a float, an int or `None`, but it must be given: it has
no default.
"""

import asyncio


async def fetch():
    await asyncio.sleep(0.3)
    return "page"


async def main():
    for timeout in (None, 1, 0.1):
        try:
            print(timeout, await asyncio.wait_for(fetch(), timeout))
        except TimeoutError:
            print(timeout, "TimeoutError")

    coroutine = fetch()
    try:
        await asyncio.wait_for(coroutine)
    except TypeError as error:
        print(error)
    coroutine.close()


asyncio.run(main())

# Output:
# None page
# 1 page
# 0.1 TimeoutError
# wait_for() missing 1 required positional argument: 'timeout'
