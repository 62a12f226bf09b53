"""# The delay must be a number, and not nan

From 3.13 `nan` is refused.
Older versions took it, and when such a sleep ended depended on the
other timers of the loop.
"""

import asyncio


async def main():
    for delay in "1", None, float("nan"):
        task = asyncio.create_task(asyncio.sleep(delay))
        await asyncio.sleep(0)
        if task.done():
            print(f"{delay!r}: {type(task.exception()).__name__}")
        else:
            print(f"{delay!r}: accepted")
            task.cancel()


asyncio.run(main())

# Output:
# '1': TypeError
# None: TypeError
# nan: ValueError

# Output on 3.11, 3.12:
# '1': TypeError
# None: TypeError
# nan: accepted
