"""# An awaitable given twice runs once

Its result appears in both places.
This holds for the same coroutine object, task or future, not for two
calls of one function.
"""

import asyncio


async def fetch(name):
    print("fetching", name)
    return name


async def main():
    once = fetch("a")
    print(await asyncio.gather(once, fetch("b"), once))
    print(await asyncio.gather(fetch("c"), fetch("c")))


asyncio.run(main())

# Output:
# fetching a
# fetching b
# ['a', 'b', 'a']
# fetching c
# fetching c
# ['c', 'c']
