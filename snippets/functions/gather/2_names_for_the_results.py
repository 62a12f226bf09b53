"""# The list can be unpacked into names

The order is fixed, so each name gets the result of its job.
"""

import asyncio


async def say_hi():
    await asyncio.sleep(0.2)
    return "Hi"


async def say_bye():
    await asyncio.sleep(0.1)
    return "Bye"


async def main():
    results = await asyncio.gather(say_hi(), say_bye())
    print(results)

    greeting, farewell = await asyncio.gather(say_hi(), say_bye())
    print(greeting, "and", farewell)


asyncio.run(main())

# Output:
# ['Hi', 'Bye']
# Hi and Bye
