"""# A leftover task that fails does not fail the program

Its exception goes to the loop's exception handler, which by default
logs it.
`run` returns as if nothing had happened.
"""

import asyncio


async def background():
    try:
        await asyncio.sleep(1000)
    finally:
        raise OSError("could not save")


def report(loop, context):
    print("handler:", context["message"])
    print("handler:", repr(context["exception"]))


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    task = asyncio.create_task(background())
    await asyncio.sleep(0)
    return task


task = asyncio.run(main())
print("run returned, task done:", task.done())

# Output:
# handler: unhandled exception during asyncio.run() shutdown
# handler: OSError('could not save')
# run returned, task done: True
