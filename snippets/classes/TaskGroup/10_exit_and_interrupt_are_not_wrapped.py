"""# SystemExit and KeyboardInterrupt come out as they are

They still cancel the other tasks and wait for them, and then leave
without a group around them.
Errors that came beside them are not raised.
Any other exception that is no `Exception` makes it a
`BaseExceptionGroup`.
"""

import asyncio


class Alarm(BaseException):
    pass


async def work():
    try:
        await asyncio.sleep(1)
    finally:
        print("work stopped")


async def body(error):
    async with asyncio.TaskGroup() as group:
        group.create_task(work())
        await asyncio.sleep(0.1)
        raise error


async def main():
    for error in SystemExit(3), KeyboardInterrupt(), Alarm():
        try:
            await body(error)
        except BaseException as raised:
            print(repr(raised))


asyncio.run(main())

# Output:
# work stopped
# SystemExit(3)
# work stopped
# KeyboardInterrupt()
# work stopped
# BaseExceptionGroup('unhandled errors in a TaskGroup', [Alarm()])
