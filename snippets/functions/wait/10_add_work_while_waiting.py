"""# New tasks can join between two waits

Each wait takes the set that the last one left, and new tasks are added
to it.
`gather` and `as_completed` take all their jobs at the call.
"""

import asyncio

links = {
    "home": ["news", "about"],
    "news": ["today"],
}
seconds = {"home": 0.1, "news": 0.1, "about": 0.4, "today": 0.1}


async def fetch(page):
    await asyncio.sleep(seconds[page])
    return page


async def main():
    pending = {asyncio.create_task(fetch("home"))}
    while pending:
        done, pending = await asyncio.wait(
            pending, return_when=asyncio.FIRST_COMPLETED
        )
        for task in done:
            page = task.result()
            found = links.get(page, [])
            print(page, "->", found)
            for link in found:
                pending.add(asyncio.create_task(fetch(link)))


asyncio.run(main())

# Output:
# home -> ['news', 'about']
# news -> ['today']
# today -> []
# about -> []
