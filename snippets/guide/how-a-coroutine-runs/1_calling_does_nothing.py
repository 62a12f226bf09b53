"""# The call runs nothing

Calling an `async def` function makes a coroutine object.
The body starts when somebody awaits it.
"""

import asyncio


async def greet(name):
    print("hello", name)
    return len(name)


async def main():
    coro = greet("Ada")
    print("called, got a coroutine:", asyncio.iscoroutine(coro))

    length = await coro
    print("awaited, got", length)


asyncio.run(main())

# Output:
# called, got a coroutine: True
# hello Ada
# awaited, got 3
