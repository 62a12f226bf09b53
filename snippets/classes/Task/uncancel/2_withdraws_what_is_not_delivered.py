"""# From 3.13 it also stops a cancel that is still on its way

When the count reaches zero before the error was raised, the task is
not interrupted.
Before 3.13 the `CancelledError` came all the same.
"""

import asyncio


async def change_of_mind():
    me = asyncio.current_task()
    me.cancel()
    print("requests:", me.uncancel())
    await asyncio.sleep(0)
    return "went on"


async def main():
    task = asyncio.create_task(change_of_mind())
    try:
        print(await task)
    except asyncio.CancelledError:
        print("cancelled all the same")


asyncio.run(main())

# Output:
# requests: 0
# went on

# Output on 3.11, 3.12:
# requests: 0
# cancelled all the same
