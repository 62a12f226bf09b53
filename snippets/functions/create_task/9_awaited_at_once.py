"""# Awaited in the same line, two tasks run one after the other

`await create_task(...)` waits before the next task exists.
Create all tasks first, then await them.
"""

import asyncio


async def fetch(name):
    print("start", name)
    await asyncio.sleep(0.1)
    print("end", name)


async def main():
    await asyncio.create_task(fetch("a"))
    await asyncio.create_task(fetch("b"))

    tasks = [asyncio.create_task(fetch(name)) for name in "cd"]
    for task in tasks:
        await task


asyncio.run(main())

# Output:
# start a
# end a
# start b
# end b
# start c
# start d
# end c
# end d
