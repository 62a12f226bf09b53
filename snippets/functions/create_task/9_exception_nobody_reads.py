"""# An exception that nobody retrieves is reported late

A failed task says nothing until it is garbage.
Only then does the loop call its exception handler, which by default
logs to the logger `asyncio`; a program that holds the task for hours
learns about the failure hours later, or when it ends.
"""

import asyncio
import gc


async def fail():
    raise ValueError("no such user")


def report(loop, context):
    print(context["message"], repr(context["exception"]))


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    task = asyncio.create_task(fail())
    await asyncio.sleep(0.1)
    print("failed, and nothing was said")

    del task
    gc.collect()
    print("end of main")


asyncio.run(main())

# Output:
# failed, and nothing was said
# Task exception was never retrieved ValueError('no such user')
# end of main
