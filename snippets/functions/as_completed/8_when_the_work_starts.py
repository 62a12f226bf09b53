"""# The work starts at the call, from 3.13

In 3.11 and 3.12 the call returns a generator, and nothing starts before
the first step of the loop.
"""

import asyncio


async def fetch():
    print("fetching")
    return "page"


async def main():
    results = asyncio.as_completed([fetch()])
    await asyncio.sleep(0)
    print("called, not iterated yet")
    print("async for:", hasattr(results, "__aiter__"))
    for result in results:
        print(await result)


asyncio.run(main())

# Output:
# fetching
# called, not iterated yet
# async for: True
# page

# Output on 3.11, 3.12:
# called, not iterated yet
# async for: False
# fetching
# page
