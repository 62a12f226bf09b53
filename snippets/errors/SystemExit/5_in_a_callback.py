"""# In a callback too

Other exceptions of a callback go to the exception handler; `SystemExit`
and `KeyboardInterrupt` leave the loop.
"""

import asyncio
import sys


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.1, sys.exit, 4)
    try:
        await asyncio.sleep(1000)
    finally:
        print("main: finally")


try:
    asyncio.run(main())
except SystemExit as error:
    print("status:", error.code)

# Output:
# main: finally
# status: 4
