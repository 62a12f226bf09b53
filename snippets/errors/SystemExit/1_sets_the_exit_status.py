"""# sys.exit in main ends the program

The exception passes through `run`, which cleans up first.
Uncaught it ends the process with the status given; here it is caught to
show it.
"""

import asyncio
import sys


async def main():
    try:
        print("cannot go on")
        sys.exit(3)
    finally:
        print("main: finally")


try:
    asyncio.run(main())
except SystemExit as error:
    print("status:", error.code)

# Output:
# cannot go on
# main: finally
# status: 3
