"""# A task is a future

Whatever takes a future takes a task.
`asyncio.Task[int]` is for annotations: a task whose result is an
`int`.
"""

import asyncio


async def answer() -> int:
    return 42


async def double(task: asyncio.Task[int]) -> int:
    return 2 * await task


async def main():
    task = asyncio.create_task(answer())
    print("a future:", isinstance(task, asyncio.Future))
    print("counts as one:", asyncio.isfuture(task))
    print(await double(task))

    special = "__init__ __del__ __iter__ __repr__ __await__"
    special += " __class_getitem__ __new__"
    has = [hasattr(asyncio.Task, name) for name in special.split()]
    print("special methods there:", all(has))


asyncio.run(main())

# Output:
# a future: True
# counts as one: True
# 84
# special methods there: True
