"""# A failed task shows the frames of its traceback

They end with the task's coroutine and what it called, down to the
function that raised.
`limit`, which is keyword-only, keeps the first frames of a traceback.
"""

import asyncio


async def inner():
    raise ValueError("broken")


async def outer():
    await inner()


async def main():
    task = asyncio.create_task(outer())
    await asyncio.wait([task])
    print(repr(task.exception()))

    frames = task.get_stack()
    print([frame.f_code.co_name for frame in frames[-2:]])
    print(
        "limit=1 is the first:", task.get_stack(limit=1) == frames[:1]
    )
    try:
        task.get_stack(1)
    except TypeError as error:
        print("get_stack(1):", type(error).__name__)


asyncio.run(main())

# Output:
# ValueError('broken')
# ['outer', 'inner']
# limit=1 is the first: True
# get_stack(1): TypeError
