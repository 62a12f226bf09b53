"""# It returns the result, or raises what ended the task

A task that is not done raises `InvalidStateError`: `result()` never
waits, `await` does.
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
            task.result()
        except asyncio.InvalidStateError:
            print(work.__name__, "not done: InvalidStateError")

        await asyncio.sleep(0.1)
        task.cancel()
        await asyncio.wait([task])
        try:
            print(work.__name__, "gives", task.result())
        except BaseException as error:
            print(work.__name__, "raises", repr(error))


asyncio.run(main())

# Output:
# succeed not done: InvalidStateError
# succeed gives result
# fail not done: InvalidStateError
# fail raises ValueError('broken')
# wait_long not done: InvalidStateError
# wait_long raises CancelledError()
