"""# One call reaches the future at the bottom

`outer` waits for `inner`, which waits for a future.
When `outer.cancel()` returns, the future is cancelled already, and no
task has run.
"""

import asyncio


async def inner(letter):
    try:
        await letter
    except asyncio.CancelledError as error:
        print("inner hears:", error)
        raise


async def outer(task):
    try:
        await task
    finally:
        print("outer ends")


async def main():
    letter = asyncio.get_running_loop().create_future()
    below = asyncio.create_task(inner(letter))
    above = asyncio.create_task(outer(below))
    await asyncio.sleep(0.1)

    above.cancel("enough")
    print("future cancelled:", letter.cancelled())
    print("requests:", above.cancelling(), below.cancelling())
    print("tasks done:", above.done(), below.done())

    await asyncio.wait([above, below])
    print("cancelled:", above.cancelled(), below.cancelled())


asyncio.run(main())

# Output:
# future cancelled: True
# requests: 1 1
# tasks done: False False
# inner hears: enough
# outer ends
# cancelled: True True
