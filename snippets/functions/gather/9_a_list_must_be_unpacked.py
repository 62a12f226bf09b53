"""# A list of jobs has to be unpacked

The parameter takes separate arguments, so a list is one argument, and a
wrong one.
The star makes arguments of its items.
"""

import asyncio


async def fetch(name):
    return name


async def main():
    jobs = [asyncio.create_task(fetch(name)) for name in "abc"]
    try:
        await asyncio.gather(jobs)
    except TypeError as error:
        print(error)

    print(await asyncio.gather(*jobs))

    try:
        await asyncio.gather("a")
    except TypeError as error:
        print(error)


asyncio.run(main())

# Output:
# cannot use 'list' as a dict key (unhashable type: 'list')
# ['a', 'b', 'c']
# An asyncio.Future, a coroutine or an awaitable is required

# Output on 3.11, 3.12, 3.13:
# unhashable type: 'list'
# ['a', 'b', 'c']
# An asyncio.Future, a coroutine or an awaitable is required
