"""# For one call, or for a block

The same limit in both forms, and one thing that only the block can
tell.
"""

import asyncio


async def fetch(page):
    await asyncio.sleep(0.2)
    return page


async def main():
    print("one call: ", await asyncio.wait_for(fetch("news"), 0.5))

    async with asyncio.timeout(0.5):
        first = await fetch("news")
        second = await fetch("sport")
    print("one block:", first, second)

    pages = []
    try:
        async with asyncio.timeout(0.3) as limit:
            for name in ("news", "sport"):
                pages.append(await fetch(name))
    except TimeoutError:
        print("so far:   ", pages, "by our limit:", limit.expired())


asyncio.run(main())

# Output:
# one call:  news
# one block: news sport
# so far:    ['news'] by our limit: True
