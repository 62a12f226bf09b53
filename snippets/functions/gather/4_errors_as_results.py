"""# With return_exceptions=True, errors take their place in the list

Nothing is raised: the list has an entry for every argument, and an
exception stands where the result would.
Every job runs to its end before the list comes.
"""

import asyncio


async def fetch(page):
    await asyncio.sleep(page / 10)
    if page == 2:
        raise ValueError(f"no page {page}")
    return f"text of page {page}"


async def main():
    results = await asyncio.gather(
        fetch(1), fetch(2), fetch(3), return_exceptions=True
    )
    for result in results:
        if isinstance(result, BaseException):
            print("failed:", repr(result))
        else:
            print("result:", result)


asyncio.run(main())

# Output:
# result: text of page 1
# failed: ValueError('no page 2')
# result: text of page 3
