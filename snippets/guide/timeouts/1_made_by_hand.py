"""# A timeout made by hand

A timer that cancels the task, a note that it did, and a conversion at
the border of the block.
"""

import asyncio
import contextlib


@contextlib.asynccontextmanager
async def limit(seconds):
    task = asyncio.current_task()
    struck = False

    def strike():
        nonlocal struck
        struck = True
        task.cancel()

    timer = asyncio.get_running_loop().call_later(seconds, strike)
    try:
        yield
    except asyncio.CancelledError as error:
        if struck and task.uncancel() == 0:
            raise TimeoutError from error
        raise
    finally:
        timer.cancel()


async def main():
    try:
        async with limit(0.1):
            print("waiting")
            await asyncio.sleep(1)
    except TimeoutError:
        print("timed out")
    await asyncio.sleep(0.1)
    print("main goes on")


asyncio.run(main())

# Output:
# waiting
# timed out
# main goes on
