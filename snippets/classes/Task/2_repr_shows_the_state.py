"""# A task is pending, then finished or cancelled

`repr` shows the state first, and `cancelling` once a cancel has been
requested.
A task that failed is finished as well.
"""

import asyncio


async def work():
    await asyncio.sleep(0.1)
    return "result"


async def fail():
    raise ValueError("broken")


def state(task):
    return repr(task).split()[1]


async def main():
    worker = asyncio.create_task(work())
    failing = asyncio.create_task(fail())
    stopped = asyncio.create_task(work())
    print(state(worker), state(failing), state(stopped))

    stopped.cancel()
    print(state(stopped))

    await asyncio.wait([worker, failing, stopped])
    print(state(worker), state(failing), state(stopped))
    print(repr(failing.exception()))


asyncio.run(main())

# Output:
# pending pending pending
# cancelling
# finished finished cancelled
# ValueError('broken')
