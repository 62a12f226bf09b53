"""# run cannot be called from inside its own loop

Inside a coroutine, await the other coroutine.
"""

import asyncio


async def fetch():
    return "data"


async def main():
    coroutine = fetch()
    try:
        runner.run(coroutine)
    except RuntimeError as error:
        print("RuntimeError:", error)
    print("awaited instead:", await coroutine)


with asyncio.Runner() as runner:
    runner.run(main())

# Output:
# RuntimeError: Runner.run() cannot be called from a running event loop
# awaited instead: data
