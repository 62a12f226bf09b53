"""# The sets have no order

Go through your own list when the order matters, and look the task up in
the set.
"""

import asyncio


async def fetch(number):
    await asyncio.sleep(number / 10)
    return number


async def main():
    tasks = [asyncio.create_task(fetch(n)) for n in (3, 1, 6)]
    done, pending = await asyncio.wait(tasks, timeout=0.5)
    for task in tasks:
        print(task.result() if task in done else "too slow")
    await asyncio.wait(tasks)


asyncio.run(main())

# Output:
# 3
# 1
# too slow
