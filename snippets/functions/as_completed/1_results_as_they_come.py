"""# Each await gives the next result that comes

The first `await` waits for whichever job finishes first, the second for
the next, and so on.
This form works on every version.
"""

import asyncio


async def fetch(name, delay):
    await asyncio.sleep(delay)
    return f"text of {name}"


async def main():
    jobs = [fetch("a", 0.3), fetch("b", 0.1), fetch("c", 0.2)]
    for next_result in asyncio.as_completed(jobs):
        print(await next_result)


asyncio.run(main())

# Output:
# text of b
# text of c
# text of a
