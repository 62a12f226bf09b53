"""# An error comes out of its own await

Catch it there, and the loop goes on with the next job.
"""

import asyncio


async def fetch(page):
    await asyncio.sleep(page / 10)
    if page == 2:
        raise ValueError(f"no page {page}")
    return f"text of page {page}"


async def main():
    jobs = [fetch(page) for page in (3, 2, 1)]
    for next_result in asyncio.as_completed(jobs):
        try:
            print(await next_result)
        except ValueError as error:
            print("failed:", error)


asyncio.run(main())

# Output:
# text of page 1
# failed: no page 2
# text of page 3
