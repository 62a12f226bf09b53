"""# Coroutines come out of async for as tasks

From 3.13.
Each coroutine gets a task of its own, and that is what the loop sees.
The tasks are new to the program, so here the results say who is who.
"""

import asyncio


async def fetch(name, delay):
    await asyncio.sleep(delay)
    return name


async def main():
    jobs = [fetch("a", 0.2), fetch("b", 0.1)]
    try:
        async for task in asyncio.as_completed(jobs):
            print("a task:", isinstance(task, asyncio.Task), await task)
    except TypeError as error:
        print("TypeError:", error)
        for job in jobs:
            job.close()


asyncio.run(main())

# Output:
# a task: True b
# a task: True a

# Output on 3.11, 3.12:
# TypeError: 'async for' requires an object with __aiter__ method, got generator
