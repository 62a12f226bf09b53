"""# A swallowed cancel needs uncancel

Whoever catches `CancelledError` and goes on has to call `uncancel()`,
or the task still counts as being cancelled.
`timeout` then cannot tell its own cancel from the older one and lets
`CancelledError` out instead of `TimeoutError`.
"""

import asyncio


async def stubborn(use_uncancel):
    async with asyncio.timeout(0.2):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            if use_uncancel:
                asyncio.current_task().uncancel()
        await asyncio.sleep(1)


async def main():
    for use_uncancel in (False, True):
        task = asyncio.create_task(stubborn(use_uncancel))
        await asyncio.sleep(0.1)
        task.cancel()
        try:
            await task
        except TimeoutError:
            print("TimeoutError, requests left:", task.cancelling())
        except asyncio.CancelledError:
            print("CancelledError, requests left:", task.cancelling())


asyncio.run(main())

# Output:
# CancelledError, requests left: 1
# TimeoutError, requests left: 0
