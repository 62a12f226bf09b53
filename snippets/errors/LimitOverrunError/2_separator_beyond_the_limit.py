"""# A separator that comes too late

The error is raised even if the separator is already in the buffer, when
what precedes it is longer than the limit.
"""

import asyncio


async def main():
    reader = asyncio.StreamReader(limit=4)
    reader.feed_data(b"abcdefgh\nnext\n")
    try:
        await reader.readuntil(b"\n")
    except asyncio.LimitOverrunError as error:
        print(error)
        print("consumed:", error.consumed)


asyncio.run(main())

# Output:
# Separator is found, but chunk is longer than limit
# consumed: 8
