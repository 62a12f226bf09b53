"""# From a thread it is carried to the task that waits

`sys.exit` in a function run by `to_thread` ends only that function.
The exception is raised again at the `await`, and leaves the loop from
there.
"""

import asyncio
import sys


async def main():
    try:
        await asyncio.to_thread(sys.exit, 6)
    except SystemExit as error:
        print("main: SystemExit with code", error.code)
        raise


try:
    asyncio.run(main())
except SystemExit as error:
    print("status:", error.code)

# Output:
# main: SystemExit with code 6
# status: 6
