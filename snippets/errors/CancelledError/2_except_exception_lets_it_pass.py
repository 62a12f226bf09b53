"""# `except Exception` lets it pass

`CancelledError` derives from `BaseException`, so that code which
handles failures does not stop a cancellation by accident.
"""

import asyncio


async def robust():
    while True:
        try:
            await asyncio.sleep(1)
        except Exception as error:
            print("ignored:", error)


async def main():
    bases = asyncio.CancelledError.__mro__[1:-1]
    print([base.__name__ for base in bases])

    task = asyncio.create_task(robust())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


asyncio.run(main())

# Output:
# ['BaseException']
# cancelled: True
