"""# Returning the status is plainer

Let `main` return a number and call `sys.exit` outside: then nothing is
torn out of the loop.
"""

import asyncio
import sys


async def main():
    await asyncio.sleep(0.1)
    print("all tests failed")
    return 1


try:
    sys.exit(asyncio.run(main()))
except SystemExit as error:
    print("status:", error.code)

# Output:
# all tests failed
# status: 1
