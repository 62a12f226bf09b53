"""# A function is not an awaitable

Call the coroutine function: `wait_for(fetch(), 1)`, not
`wait_for(fetch, 1)`.
The message of 3.11 names what would be accepted; since 3.12 the error
comes from `await` itself.
"""

import asyncio


async def fetch():
    return "page"


async def main():
    try:
        await asyncio.wait_for(fetch, 1)
    except TypeError as error:
        named = "asyncio.Future" in str(error)
        print("TypeError, names asyncio.Future:", named)
    print(await asyncio.wait_for(fetch(), 1))


asyncio.run(main())

# Output:
# TypeError, names asyncio.Future: False
# page

# Output on 3.11:
# TypeError, names asyncio.Future: True
# page
