"""# main cannot stop a task's exit

By the time `main` wakes up, the exception has already left the loop.
Swallowing the cancellation delays the end; it does not prevent it.
"""

import asyncio
import sys


async def watchdog():
    sys.exit(5)


async def main():
    try:
        await asyncio.create_task(watchdog())
    except SystemExit:
        print("never printed")
    except asyncio.CancelledError:
        print("main: swallowing the cancellation")
    await asyncio.sleep(0.1)
    print("main: reached its end")


try:
    asyncio.run(main())
except SystemExit as error:
    print("status:", error.code)

# Output:
# main: swallowing the cancellation
# main: reached its end
# status: 5
