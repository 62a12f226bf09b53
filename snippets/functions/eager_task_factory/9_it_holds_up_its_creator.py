"""# A long first part holds up its creator

Everything before the first wait runs inside `create_task`.
Three tasks that compute first do so one after the other, and only then
does `main` go on.
"""

import asyncio


async def job(number):
    print(f"job {number}: computing")
    await asyncio.sleep(0.1 * (number + 1))
    print(f"job {number}: finished")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    async with asyncio.TaskGroup() as group:
        for number in range(3):
            group.create_task(job(number))
        print("main: all created")


asyncio.run(main())

# Output:
# job 0: computing
# job 1: computing
# job 2: computing
# main: all created
# job 0: finished
# job 1: finished
# job 2: finished

# Output on 3.11:
# AttributeError: module 'asyncio' has no attribute 'eager_task_factory'
