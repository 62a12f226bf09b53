"""# Any object becomes a name through str

The name can be changed at any time, also by the task itself and after
its end.
"""

import asyncio


async def work(path):
    asyncio.current_task().set_name(f"work on {path}")


async def main():
    task = asyncio.create_task(work("a.txt"), name="work")
    print(task.get_name())
    await task
    print(task.get_name())

    task.set_name(5)
    print(repr(task.get_name()))


asyncio.run(main())

# Output:
# work
# work on a.txt
# '5'
