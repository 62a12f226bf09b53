"""# FIRST_COMPLETED may return more than one

Everything that is done at that moment is in the first set, so treat it
as a set and not as one task.
"""

import asyncio


async def main():
    a = asyncio.create_task(asyncio.sleep(0))
    b = asyncio.create_task(asyncio.sleep(0))
    await asyncio.sleep(0.1)

    done, pending = await asyncio.wait(
        [a, b], return_when=asyncio.FIRST_COMPLETED
    )
    print(len(done), "done,", len(pending), "pending")


asyncio.run(main())

# Output:
# 2 done, 0 pending
