"""# A task can be awaited by many, and again when it is done

The coroutine runs once.
Everyone who awaits the task gets the same result, at the time or
afterwards; a coroutine object can be awaited only once.
"""

import asyncio


async def load():
    print("loading")
    await asyncio.sleep(0.1)
    return {"theme": "dark"}


async def page(name, settings):
    print(name, await settings)


async def main():
    settings = asyncio.create_task(load())
    await asyncio.gather(page("home", settings), page("help", settings))
    print("again:", await settings is settings.result())

    coro = load()
    await coro
    try:
        await coro
    except RuntimeError as error:
        print("RuntimeError:", error)


asyncio.run(main())

# Output:
# loading
# home {'theme': 'dark'}
# help {'theme': 'dark'}
# again: True
# loading
# RuntimeError: cannot reuse already awaited coroutine
