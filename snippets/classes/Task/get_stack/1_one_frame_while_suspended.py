"""# A suspended task shows one frame

It is that of the task's own coroutine; the coroutines that this one
awaits are not in the list.
After a success or a cancel the list is empty.
From inside, a task sees the whole stack of the interpreter, which
ends with the task's coroutine.
"""

import asyncio


def names(task):
    return [frame.f_code.co_name for frame in task.get_stack()]


async def inner():
    await asyncio.sleep(0.1)


async def outer():
    await inner()


async def main():
    task = asyncio.create_task(outer())
    await asyncio.sleep(0)
    print("suspended:", names(task))
    await task
    print("finished:", names(task))

    mine = names(asyncio.current_task())
    print("running:", len(mine) > 1, mine[-1])


asyncio.run(main())

# Output:
# suspended: ['outer']
# finished: []
# running: True main
