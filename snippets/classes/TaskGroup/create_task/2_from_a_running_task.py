"""# A task can add more tasks

Pass the group to those who need it.
The block waits for what they add as well.
"""

import asyncio

LINKS = {"home": ["shop"], "shop": ["cart"], "cart": []}


async def crawl(group, page):
    await asyncio.sleep(0.1)
    print("visited", page)
    for link in LINKS[page]:
        group.create_task(crawl(group, link))


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(crawl(group, "home"))
    print("all visited")


asyncio.run(main())

# Output:
# visited home
# visited shop
# visited cart
# all visited
