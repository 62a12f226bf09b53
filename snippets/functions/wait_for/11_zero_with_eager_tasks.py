"""# With eager tasks a timeout of 0 lets it begin

`wait_for(coroutine, 0)` makes a task of the coroutine before it looks.
An eager task runs at once up to its first wait: if it needs none, its
result is there in time.
3.11 has no eager tasks.
"""

import asyncio


async def cached():
    print("looking into the cache")
    return "page"


async def fetch():
    print("fetching")
    await asyncio.sleep(0.1)
    return "page"


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    print(await asyncio.wait_for(cached(), 0))
    try:
        await asyncio.wait_for(fetch(), 0)
    except TimeoutError:
        print("TimeoutError")


asyncio.run(main())

# Output:
# looking into the cache
# page
# fetching
# TimeoutError

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'eager_task_factory'
