"""# all_tasks lists it only until it finishes

While it runs eagerly, `all_tasks` contains it; when `create_task`
returns a finished task, it is gone from there.
A monitor that looks between two steps of the loop never sees such a
task.
"""

import asyncio


async def look():
    return asyncio.current_task() in asyncio.all_tasks()


async def wait_a_little():
    await asyncio.sleep(0.1)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)

    finished = asyncio.create_task(look())
    waiting = asyncio.create_task(wait_a_little())
    print("while running:", finished.result())
    print("finished:", finished in asyncio.all_tasks())
    print("waiting:", waiting in asyncio.all_tasks())
    await waiting


asyncio.run(main())

# Output:
# while running: True
# finished: False
# waiting: True

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'eager_task_factory'
