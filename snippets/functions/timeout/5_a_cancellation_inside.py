"""# CancelledError inside, TimeoutError outside

The limit interrupts the block by cancelling the task that runs it.
The conversion happens as the block is left: no line inside it ever sees
this `TimeoutError`.
Outside, the cancellation counts as handled: `cancelling()` is 0 again,
and the `CancelledError` remains as the cause.
"""

import asyncio


async def main():
    try:
        async with asyncio.timeout(0.1):
            try:
                await asyncio.sleep(1)
            except BaseException as error:
                print("inside: ", type(error).__name__)
                raise
    except TimeoutError as error:
        print("outside:", type(error).__name__)
        print("cause:  ", type(error.__cause__).__name__)
    print("cancelling:", asyncio.current_task().cancelling())
    await asyncio.sleep(0.1)
    print("main goes on")


asyncio.run(main())

# Output:
# inside:  CancelledError
# outside: TimeoutError
# cause:   CancelledError
# cancelling: 0
# main goes on
