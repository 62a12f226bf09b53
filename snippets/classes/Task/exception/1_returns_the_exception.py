"""# It returns the exception, and None after a success

It raises for a task that was cancelled (`CancelledError`) or is not
done (`InvalidStateError`).
"""

import asyncio


async def succeed():
    return "result"


async def fail():
    raise ValueError("broken")


async def wait_long():
    await asyncio.sleep(10)


async def main():
    for work in (succeed, fail, wait_long):
        task = asyncio.create_task(work())
        try:
            task.exception()
        except asyncio.InvalidStateError:
            print(work.__name__, "not done: InvalidStateError")

        await asyncio.sleep(0.1)
        task.cancel()
        await asyncio.wait([task])
        try:
            print(work.__name__, "gives", repr(task.exception()))
        except asyncio.CancelledError as error:
            print(work.__name__, "raises", repr(error))


asyncio.run(main())

# Output:
# succeed not done: InvalidStateError
# succeed gives None
# fail not done: InvalidStateError
# fail gives ValueError('broken')
# wait_long not done: InvalidStateError
# wait_long raises CancelledError()
