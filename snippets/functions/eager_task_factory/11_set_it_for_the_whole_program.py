"""# loop_factory sets it for a whole program

`asyncio.Runner`, and `asyncio.run` from 3.12, make their loop with the
function you give them, and that function can set the task factory.
The task of `main` itself starts normally, because the loop does not run
yet when it is created.
"""

import asyncio


def eager_loop():
    factory = asyncio.eager_task_factory
    loop = asyncio.new_event_loop()
    loop.set_task_factory(factory)
    return loop


async def work():
    return "done"


async def main():
    task = asyncio.create_task(work())
    print("done:", task.done())


with asyncio.Runner(loop_factory=eager_loop) as runner:
    runner.run(main())

# Output:
# done: True

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'eager_task_factory'
