"""# A timeout of 0 only looks

With 0 or less, a task or future that is done gives its result.
Anything else is cancelled at once, and a coroutine does not even begin.
"""

import asyncio


async def fetch(page):
    print("fetching", page)
    return page


async def main():
    task = asyncio.create_task(fetch("news"))
    await task
    print("done task:", await asyncio.wait_for(task, 0))

    for timeout in (0, -1):
        try:
            await asyncio.wait_for(fetch("archive"), timeout)
        except TimeoutError:
            print("coroutine: TimeoutError")


asyncio.run(main())

# Output:
# fetching news
# done task: news
# coroutine: TimeoutError
# coroutine: TimeoutError
