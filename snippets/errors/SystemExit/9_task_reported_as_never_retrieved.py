"""# The task's own exception may be reported as well

A task that nobody awaits still holds its `SystemExit`.
When it is thrown away, the exception handler is told, by default in the
log, although the program has obeyed.
Return a status, or set an event that `main` waits for.
"""

import asyncio
import sys


def report(loop, context):
    print("handler:", context["message"])


async def watchdog():
    sys.exit(5)


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    asyncio.create_task(watchdog())
    await asyncio.sleep(1000)


try:
    asyncio.run(main())
except SystemExit as error:
    print("status:", error.code)

# Output:
# status: 5
# handler: Task exception was never retrieved
