"""# The function is called with the task when it is done

In the order in which they were added, and for every kind of end.
It is a plain function: it cannot await.
"""

import asyncio


async def fetch():
    await asyncio.sleep(0.1)
    return "page"


def log(task):
    print("log:", task.result())


def count(task):
    print("count")


async def main():
    task = asyncio.create_task(fetch())
    task.add_done_callback(log)
    task.add_done_callback(count)
    print("main got", await task)


asyncio.run(main())

# Output:
# log: page
# count
# main got page
