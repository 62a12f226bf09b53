"""# With a task group main is reported too

The group raises `SystemExit` in `main` as well, but only while `run` is
already closing the loop.
It leaves the loop a second time, and nobody takes it from the main
task.
Catch it around the group, or use a status.
"""

import asyncio
import sys


def report(loop, context):
    print("handler:", context["message"])
    print("from main:", context["future"].get_name() == "main")


async def watchdog():
    sys.exit(5)


async def main():
    asyncio.current_task().set_name("main")
    asyncio.get_running_loop().set_exception_handler(report)
    async with asyncio.TaskGroup() as group:
        group.create_task(watchdog())


try:
    asyncio.run(main())
except SystemExit as error:
    print("status:", error.code)

# Output:
# status: 5
# handler: Task exception was never retrieved
# from main: True
