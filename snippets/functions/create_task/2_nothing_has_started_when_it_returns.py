"""# Nothing has started when it returns

The call only puts the task in the queue of the loop.
The coroutine runs its first line when the caller next suspends,
and tasks that wait in the queue start in the order of their creation.
"""

import asyncio


async def work(name):
    print(name, "starts")


async def main():
    first = asyncio.create_task(work("first"))
    second = asyncio.create_task(work("second"))
    print("both created")

    await asyncio.sleep(0)
    print("both done:", first.done(), second.done())


asyncio.run(main())

# Output:
# both created
# first starts
# second starts
# both done: True True
