"""# An exception leaves the runner usable

`run` raises what the coroutine raised.
The loop stays open and the next call works.
"""

import asyncio


async def fetch(page):
    await asyncio.sleep(0.1)
    if page == 2:
        raise LookupError("no page 2")
    return f"page {page}"


with asyncio.Runner() as runner:
    for page in 1, 2, 3:
        try:
            print(runner.run(fetch(page)))
        except LookupError as error:
            print("LookupError:", error)

# Output:
# page 1
# LookupError: no page 2
# page 3
