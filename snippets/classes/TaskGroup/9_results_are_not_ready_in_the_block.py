"""# Inside the block there are no results yet

The tasks have only been started: read them after the block, or `await`
a task inside it.
"""

import asyncio


async def fetch(name):
    await asyncio.sleep(0.1)
    return name.upper()


async def main():
    async with asyncio.TaskGroup() as group:
        page = group.create_task(fetch("page"))
        try:
            print(page.result())
        except asyncio.InvalidStateError:
            print("in the block: InvalidStateError")
        print("awaited:", await page)
    print("after:", page.result())


asyncio.run(main())

# Output:
# in the block: InvalidStateError
# awaited: PAGE
# after: PAGE
