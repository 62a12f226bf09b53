"""# A timeout cancels inside and raises TimeoutError outside

The block is left by `CancelledError`; `asyncio.timeout` made that
request, takes it back and raises `TimeoutError` from it.
A request of somebody else passes through unchanged.
"""

import asyncio


async def work(delay):
    async with asyncio.timeout(delay):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("inside: CancelledError")
            raise


async def main():
    try:
        await work(0.1)
    except TimeoutError as error:
        print("outside:", repr(error), "from", repr(error.__cause__))

    task = asyncio.create_task(work(10))
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


asyncio.run(main())

# Output:
# inside: CancelledError
# outside: TimeoutError() from CancelledError()
# inside: CancelledError
# cancelled: True
