"""# Only while the block runs

Before the block is entered, after it has ended, and once the limit has
struck, `reschedule()` is a `RuntimeError`.
"""

import asyncio


async def main():
    limit = asyncio.timeout(1)
    try:
        limit.reschedule(None)
    except RuntimeError as error:
        print("before:", error)

    async with limit:
        limit.reschedule(None)
    try:
        limit.reschedule(None)
    except RuntimeError as error:
        print("after: ", error)

    try:
        async with asyncio.timeout(0.1) as limit:
            try:
                await asyncio.sleep(1)
            finally:
                limit.reschedule(None)
    except RuntimeError as error:
        print("struck:", error)


asyncio.run(main())

# Output:
# before: Timeout has not been entered
# after:  Cannot change state of finished Timeout
# struck: Cannot change state of expiring Timeout
