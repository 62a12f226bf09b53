"""# Cancelling all tasks cancels the one that does it

The loop over `all_tasks()` reaches the calling task as well.
Its next `await` raises `CancelledError`, and the cleanup behind it is
not reached.
"""

import asyncio


async def shut_down():
    for task in asyncio.all_tasks():
        task.cancel()
    try:
        await asyncio.sleep(0.1)
        print("never printed")
    except asyncio.CancelledError:
        print("shut_down was cancelled too")
        raise


async def main():
    await shut_down()


try:
    asyncio.run(main())
except asyncio.CancelledError:
    print("and main with it")

# Output:
# shut_down was cancelled too
# and main with it
