"""# An async function does not run in the thread

Calling an `async def` function only makes a coroutine, in a thread as
anywhere.
The thread returns that coroutine and nothing of its body has run; give
`to_thread` plain functions.
"""

import asyncio


async def fetch():
    print("fetching")
    return "data"


async def main():
    result = await asyncio.to_thread(fetch)
    print("is a coroutine:", asyncio.iscoroutine(result))
    print(await result)


asyncio.run(main())

# Output:
# is a coroutine: True
# fetching
# data
