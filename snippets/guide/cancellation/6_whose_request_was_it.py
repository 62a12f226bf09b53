"""# Count the requests, take back your own

`interrupt_after` cancels the task that waits, as `asyncio.timeout`
does, and always takes that request back.
It swallows `CancelledError` only if its own request is the only one
that was added.
"""

import asyncio


async def interrupt_after(delay, work):
    task = asyncio.current_task()
    before = task.cancelling()
    asked = False

    def ask():
        nonlocal asked
        asked = True
        task.cancel()

    alarm = asyncio.get_running_loop().call_later(delay, ask)
    try:
        return await work
    except asyncio.CancelledError:
        if asked and task.cancelling() == before + 1:
            return "interrupted"
        raise
    finally:
        alarm.cancel()
        if asked:
            task.uncancel()


async def main():
    print(await interrupt_after(0.1, asyncio.sleep(1)))
    print("requests:", asyncio.current_task().cancelling())

    task = asyncio.create_task(interrupt_after(0.3, asyncio.sleep(1)))
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait([task])
    print("from outside, cancelled:", task.cancelled())


asyncio.run(main())

# Output:
# interrupted
# requests: 0
# from outside, cancelled: True
