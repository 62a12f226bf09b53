"""# What was waited for is cancelled

The awaitable gets `CancelledError` at its `await`, cleans up and ends;
then `TimeoutError` is raised, with the `CancelledError` as its cause.
A task that is given to `wait_for` is cancelled too.
"""

import asyncio


async def worker(name):
    try:
        await asyncio.sleep(5)
    finally:
        print(name, "cleans up")


async def main():
    task = asyncio.create_task(worker("task"))
    for awaitable in (worker("coroutine"), task):
        try:
            await asyncio.wait_for(awaitable, 0.1)
        except TimeoutError as error:
            print("caused by", type(error.__cause__).__name__)
    print("task cancelled:", task.cancelled())


asyncio.run(main())

# Output:
# coroutine cleans up
# caused by CancelledError
# task cleans up
# caused by CancelledError
# task cancelled: True
