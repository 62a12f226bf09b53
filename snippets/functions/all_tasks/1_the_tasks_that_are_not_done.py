"""# It returns the tasks that are not finished

The task that asks is among them; a finished one is not.
The order in the set means nothing.
"""

import asyncio


async def work(delay):
    await asyncio.sleep(delay)


def names():
    return sorted(task.get_name() for task in asyncio.all_tasks())


async def main():
    asyncio.current_task().set_name("main")
    short = asyncio.create_task(work(0.1), name="short")
    long = asyncio.create_task(work(0.2), name="long")
    print(names())

    await short
    print(names())
    await long
    print(names())


asyncio.run(main())

# Output:
# ['long', 'main', 'short']
# ['long', 'main']
# ['main']
