"""# The loop's task factory makes the task

`create_task` returns a `Task`, or whatever the factory set with
`loop.set_task_factory` returns.
"""

import asyncio


class CountedTask(asyncio.Task):
    made = 0


def count_tasks(loop, coro, **kwargs):
    CountedTask.made += 1
    return CountedTask(coro, loop=loop, **kwargs)


async def work():
    return "done"


async def main():
    plain = asyncio.create_task(work())
    print(type(plain) is asyncio.Task)

    asyncio.get_running_loop().set_task_factory(count_tasks)
    counted = asyncio.create_task(work(), name="counted")
    print(type(counted).__name__, counted.get_name())

    print(await plain, await counted, CountedTask.made)


asyncio.run(main())

# Output:
# True
# CountedTask counted
# done done 1
