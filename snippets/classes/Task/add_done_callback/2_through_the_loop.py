"""# The loop calls it, never the call itself

Even on a task that is done, the function runs in a later iteration.
A function added twice is called twice.
"""

import asyncio


async def work():
    pass


def called(task):
    print("called")


async def main():
    task = asyncio.create_task(work())
    await task

    task.add_done_callback(called)
    task.add_done_callback(called)
    print("added")
    await asyncio.sleep(0)
    print("an iteration later")


asyncio.run(main())

# Output:
# added
# called
# called
# an iteration later
