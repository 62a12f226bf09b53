"""# The three rules are strings

They are the constants of `concurrent.futures`; anything else is
refused.
"""

import asyncio
import concurrent.futures


async def main():
    for name in "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED":
        rule = getattr(asyncio, name)
        theirs = getattr(concurrent.futures, name)
        print(repr(rule), rule == theirs)

    task = asyncio.create_task(asyncio.sleep(0))
    try:
        await asyncio.wait([task], return_when="FIRST_RESULT")
    except ValueError as error:
        print(error)
    await task


asyncio.run(main())

# Output:
# 'FIRST_COMPLETED' True
# 'FIRST_EXCEPTION' True
# 'ALL_COMPLETED' True
# Invalid return_when value: FIRST_RESULT
