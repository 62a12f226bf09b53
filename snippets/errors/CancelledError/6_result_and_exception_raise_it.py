"""# A cancelled task has no exception to read

`result()` and `exception()` of a cancelled task or future both raise
`CancelledError`.
Ask `cancelled()` first.
"""

import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(1))
    task.cancel()
    await asyncio.wait([task])

    future = asyncio.get_running_loop().create_future()
    future.cancel()

    for done in task, future:
        for ask in done.result, done.exception:
            try:
                print(ask())
            except asyncio.CancelledError:
                print(ask.__name__, "raises CancelledError")


asyncio.run(main())

# Output:
# result raises CancelledError
# exception raises CancelledError
# result raises CancelledError
# exception raises CancelledError
