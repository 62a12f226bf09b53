"""# All tasks still get to clean up

`run` cancels what is left and waits for it before `SystemExit` goes on,
so `finally` blocks may even await.
"""

import asyncio
import sys


async def connection(name, delay):
    try:
        await asyncio.sleep(1000)
    finally:
        await asyncio.sleep(delay)
        print(name, "closed")


async def main():
    tasks = [
        asyncio.create_task(connection("first", 0.1)),
        asyncio.create_task(connection("second", 0.3)),
    ]
    await asyncio.sleep(0.1)
    print("leaving, tasks:", len(tasks))
    sys.exit(0)


try:
    asyncio.run(main())
except SystemExit as error:
    print("status:", error.code)

# Output:
# leaving, tasks: 2
# first closed
# second closed
# status: 0
