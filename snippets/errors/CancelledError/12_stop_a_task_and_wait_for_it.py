"""# The one who cancels may catch it

`stop` asked for the cancellation, so at `await task` the
`CancelledError` is its answer and ends here.
If `stop` itself is cancelled while it waits, `cancelling()` is not 0
and the exception goes on.
"""

import asyncio


async def stop(task):
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        if asyncio.current_task().cancelling():
            raise


async def heartbeat():
    try:
        while True:
            print("beat")
            await asyncio.sleep(0.2)
    finally:
        await asyncio.sleep(0.1)
        print("closed")


async def main():
    task = asyncio.create_task(heartbeat())
    await asyncio.sleep(0.3)
    await stop(task)
    print("stopped:", task.cancelled())


asyncio.run(main())

# Output:
# beat
# beat
# closed
# stopped: True
