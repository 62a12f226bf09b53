"""# In another task it leaves the loop at once

It does not wait to be awaited: it passes straight through the loop and
out of `run`.
While `run` closes the loop, `main` gets `CancelledError`.
"""

import asyncio
import sys


async def watchdog():
    await asyncio.sleep(0.1)
    print("watchdog: giving up")
    sys.exit(5)


async def main():
    task = asyncio.create_task(watchdog())
    try:
        await task
    except asyncio.CancelledError:
        print("main: cancelled")
        raise


try:
    asyncio.run(main())
except SystemExit as error:
    print("status:", error.code)

# Output:
# watchdog: giving up
# main: cancelled
# status: 5
