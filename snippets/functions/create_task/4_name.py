"""# A name makes a task recognisable

The name appears in the task's repr and in error reports.
It is stored as `str(name)`; without one the task is called `Task-`
and a number that counts the tasks of the whole process.
"""

import asyncio


async def work():
    pass


async def main():
    named = asyncio.create_task(work(), name="reader")
    numbered = asyncio.create_task(work(), name=7)
    unnamed = asyncio.create_task(work())

    print(named.get_name())
    print(repr(numbered.get_name()))
    print(unnamed.get_name().startswith("Task-"))
    await asyncio.wait([named, numbered, unnamed])


asyncio.run(main())

# Output:
# reader
# '7'
# True
