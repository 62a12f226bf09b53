"""# It raises CancelledError where the task waits

The call only asks.
In the next iteration of the loop the coroutine is resumed with
`CancelledError` at its `await`, and its `finally` blocks run.
"""

import asyncio


async def work():
    print("work starts")
    try:
        await asyncio.sleep(10)
    finally:
        print("work cleans up")


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0.1)

    task.cancel()
    print("cancel called, done:", task.done())
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled:", task.cancelled())


asyncio.run(main())

# Output:
# work starts
# cancel called, done: False
# work cleans up
# cancelled: True
