"""# run cannot be called where a loop already runs

Inside a coroutine, and in a notebook cell, a loop is running on this
thread: use `await`.
The coroutine object that `run` refused is still yours; without
`close()` it warns that it was never awaited.
"""

import asyncio


async def fetch():
    return "data"


async def main():
    coroutine = fetch()
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print("RuntimeError:", error)
        coroutine.close()
    print("awaited instead:", await fetch())


asyncio.run(main())

# Output:
# RuntimeError: asyncio.run() cannot be called from a running event loop
# awaited instead: data
