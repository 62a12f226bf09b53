"""# Coroutines are refused: make tasks of them

With a coroutine you could not tell afterwards which result is whose.
Only coroutines are named in the message; another awaitable fails where
`wait` uses it as a future.
"""

import asyncio


async def fetch():
    return "page"


class Page:
    def __await__(self):
        return fetch().__await__()


async def main():
    coroutine = fetch()
    try:
        await asyncio.wait([coroutine])
    except TypeError as error:
        print("TypeError:", error)

    try:
        await asyncio.wait([Page()])
    except AttributeError as error:
        print("AttributeError:", error)

    done, _ = await asyncio.wait([asyncio.create_task(coroutine)])
    print(done.pop().result())


asyncio.run(main())

# Output:
# TypeError: Passing coroutines is forbidden, use tasks explicitly.
# AttributeError: 'Page' object has no attribute 'add_done_callback'
# page
