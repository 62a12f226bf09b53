"""# The child runs before its creator can store it

Code that relies on "the task starts later" breaks: here the child looks
itself up in a table where its creator has not put it yet.
Fill such tables before the call, or start this task with
`eager_start=False`.
"""

import asyncio

jobs = {}


async def work(number):
    print(number, "in jobs:", number in jobs)


async def start():
    for number in range(2):
        jobs[number] = asyncio.create_task(work(number))
    await asyncio.wait(jobs.values())
    jobs.clear()


async def main():
    print("default")
    await start()
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    print("eager")
    await start()


asyncio.run(main())

# Output:
# default
# 0 in jobs: True
# 1 in jobs: True
# eager
# 0 in jobs: False
# 1 in jobs: False

# Output on 3.11:
# default
# 0 in jobs: True
# 1 in jobs: True
# AttributeError: module 'asyncio' has no attribute 'eager_task_factory'
