"""# True once CancelledError has left the coroutine

Right after `cancel()` it is still `False`, and it stays `False` when
the coroutine swallows the error.
"""

import asyncio


async def obey():
    await asyncio.sleep(10)


async def swallow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "no thanks"


async def main():
    for work in (obey, swallow):
        task = asyncio.create_task(work())
        await asyncio.sleep(0)
        task.cancel()
        print(work.__name__, "after cancel():", task.cancelled())
        await asyncio.wait([task])
        print(work.__name__, "at the end:", task.cancelled())


asyncio.run(main())

# Output:
# obey after cancel(): False
# obey at the end: True
# swallow after cancel(): False
# swallow at the end: False
