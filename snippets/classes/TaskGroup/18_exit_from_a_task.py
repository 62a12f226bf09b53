"""# SystemExit in a task leaves the event loop at once

`asyncio.run` then cancels what is left; the group waits for it and
raises the same `SystemExit` in `main`.
"""

import asyncio


async def leave():
    await asyncio.sleep(0.1)
    raise SystemExit(3)


async def work():
    try:
        await asyncio.sleep(1)
    finally:
        print("work stopped")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(leave())
            group.create_task(work())
    except SystemExit as error:
        print("in main:", repr(error))


try:
    asyncio.run(main())
except SystemExit as error:
    print("exit code:", error.code)

# Output:
# work stopped
# in main: SystemExit(3)
# exit code: 3
