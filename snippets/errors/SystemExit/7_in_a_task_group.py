"""# A task group cancels the siblings and passes it on bare

`SystemExit` is not put into an `ExceptionGroup`.
"""

import asyncio
import sys


async def worker():
    try:
        await asyncio.sleep(1000)
    finally:
        print("worker: finally")


async def watchdog():
    await asyncio.sleep(0.1)
    sys.exit(7)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(worker())
            group.create_task(watchdog())
    except SystemExit:
        print("main: SystemExit, not a group")


try:
    asyncio.run(main())
except SystemExit as error:
    print("status:", error.code)

# Output:
# worker: finally
# main: SystemExit, not a group
# status: 7
