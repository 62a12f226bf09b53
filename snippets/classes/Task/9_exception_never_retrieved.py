"""# A failure that nobody asks for is reported when it is garbage

`await`, `result()` or `exception()` count as asking; `done()` and
`asyncio.wait` do not.
If nobody asked, the loop's exception handler is called once the task
is collected, and by default logs an error with the traceback.
"""

import asyncio
import gc


async def fail(message):
    raise ValueError(message)


def report(loop, context):
    print(context["message"], "-", context["exception"])


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    asked = asyncio.create_task(fail("asked"))
    ignored = asyncio.create_task(fail("ignored"))
    await asyncio.wait([asked, ignored])
    print("done:", asked.done(), ignored.done())
    print("asked:", repr(asked.exception()))

    del asked, ignored
    gc.collect()


asyncio.run(main())

# Output:
# done: True True
# asked: ValueError('asked')
# Task exception was never retrieved - ignored
