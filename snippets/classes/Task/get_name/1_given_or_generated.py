"""# It returns the given name, or a generated one

A generated name is `Task-` and a number that is never used twice in a
process.
"""

import asyncio


async def work():
    pass


async def main():
    named = asyncio.create_task(work(), name="reader")
    one = asyncio.create_task(work())
    two = asyncio.create_task(work())
    print(named.get_name())
    print(one.get_name().rstrip("0123456789"))
    print("differ:", one.get_name() != two.get_name())
    await asyncio.wait([named, one, two])


asyncio.run(main())

# Output:
# reader
# Task-
# differ: True
