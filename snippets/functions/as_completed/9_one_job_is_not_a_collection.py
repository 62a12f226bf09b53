"""# It takes a collection of awaitables

A single task or coroutine is refused, and so is an item that cannot be
awaited.
A task given twice counts once; nothing at all is nothing to go through.
"""

import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(0.1, "page"))
    for jobs in task, ["page"]:
        try:
            for result in asyncio.as_completed(jobs):
                await result
        except TypeError as error:
            print("TypeError:", error)

    for result in asyncio.as_completed([task, task]):
        print(await result)
    for result in asyncio.as_completed([]):
        print("never")


asyncio.run(main())

# Output:
# TypeError: expects an iterable of awaitables, not Task
# TypeError: An asyncio.Future, a coroutine or an awaitable is required
# page

# Output on 3.11, 3.12:
# TypeError: expect an iterable of futures, not Task
# TypeError: An asyncio.Future, a coroutine or an awaitable is required
# page
