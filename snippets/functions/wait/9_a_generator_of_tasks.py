"""# A generator of tasks works from 3.12

Python 3.11 refused it.
A list works everywhere, and keeps the tasks for later.
"""

import asyncio


async def main():
    delays = 0.1, 0.2
    tasks = [asyncio.create_task(asyncio.sleep(d)) for d in delays]
    try:
        done, pending = await asyncio.wait(task for task in tasks)
        print(len(done), "done")
    except TypeError as error:
        print("TypeError:", error)
        await asyncio.wait(tasks)


asyncio.run(main())

# Output:
# 2 done

# Output on 3.11:
# TypeError: expect a list of futures, not generator
