"""# A class of your own needs no help without eagerness

A factory that makes ordinary tasks of your class is one line, on every
version.
The task starts in the next iteration of the loop.
"""

import asyncio


class MyTask(asyncio.Task):
    pass


def factory(loop, coro, **kwargs):
    return MyTask(coro, loop=loop, **kwargs)


async def brew():
    return "tea"


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    task = asyncio.create_task(brew())
    print(type(task) is MyTask, "done:", task.done())
    print(await task)


asyncio.run(main())

# Output:
# True done: False
# tea
