"""# A plain for does not say whose result it is

Let the job return its name along with the result.
Before 3.13 this is the way; from 3.13 `async for` gives the task
itself.
"""

import asyncio


async def size(page, delay):
    await asyncio.sleep(delay)
    return len(page)


async def named(page, delay):
    return page, await size(page, delay)


async def main():
    jobs = [named("home", 0.3), named("about", 0.2), named("map", 0.1)]
    for result in asyncio.as_completed(jobs):
        page, length = await result
        print(page, length)


asyncio.run(main())

# Output:
# map 3
# about 5
# home 4
