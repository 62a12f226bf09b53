"""# It answers at any time

Before the block, in it, and after it: the deadline is a plain number
that only `reschedule()` changes.
Whether it struck is told by `expired()`.
"""

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    deadline = loop.time() + 0.1
    limit = asyncio.timeout_at(deadline)
    print("before:", limit.when() == deadline)
    try:
        async with limit:
            print("inside:", limit.when() == deadline)
            await asyncio.sleep(1)
    except TimeoutError:
        print("after: ", limit.when() == deadline)


asyncio.run(main())

# Output:
# before: True
# inside: True
# after:  True
