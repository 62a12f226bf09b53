"""# The object is a coroutine, the function is not

Calling an `async def` function runs nothing: it makes a coroutine, and
that is what `iscoroutine` recognises.
Calling a plain function gives what it returns.
"""

import asyncio


def read():
    return "page"


async def fetch():
    return "page"


async def main():
    print("function:", asyncio.iscoroutine(fetch))
    coroutine = fetch()
    print("called:", asyncio.iscoroutine(coroutine))
    print("plain function, called:", asyncio.iscoroutine(read()))
    print(await coroutine)


asyncio.run(main())

# Output:
# function: False
# called: True
# plain function, called: False
# page
