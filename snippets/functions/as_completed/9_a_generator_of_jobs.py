"""# A generator of jobs works from 3.12

Python 3.11 refused it.
A list works everywhere.
"""

import asyncio


async def fetch(name):
    return name


async def main():
    try:
        jobs = (fetch(name) for name in "a")
        for result in asyncio.as_completed(jobs):
            print(await result)
    except TypeError as error:
        print("TypeError:", error)

    for result in asyncio.as_completed([fetch("b")]):
        print(await result)


asyncio.run(main())

# Output:
# a
# b

# Output on 3.11:
# TypeError: expect an iterable of futures, not generator
# b
