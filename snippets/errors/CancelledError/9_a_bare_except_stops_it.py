"""# A bare except stops it

`except:`, `except BaseException` and `suppress(BaseException)` catch
`CancelledError` too.
Catch `Exception` instead.
"""

import asyncio
import contextlib


async def bare():
    try:
        await asyncio.sleep(1)
    except:  # noqa: E722
        pass


async def base():
    with contextlib.suppress(BaseException):
        await asyncio.sleep(1)


async def exception():
    with contextlib.suppress(Exception):
        await asyncio.sleep(1)


async def main():
    for work in bare, base, exception:
        task = asyncio.create_task(work())
        await asyncio.sleep(0.1)
        task.cancel()
        await asyncio.wait([task])
        print(work.__name__, "cancelled:", task.cancelled())


asyncio.run(main())

# Output:
# bare cancelled: False
# base cancelled: False
# exception cancelled: True
