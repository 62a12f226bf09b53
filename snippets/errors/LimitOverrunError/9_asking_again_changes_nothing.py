"""# Asking again raises again

The data stay in the buffer, so a loop that only catches and retries
never ends.
Skip `consumed` bytes or close the connection.
"""

import asyncio


async def main():
    reader = asyncio.StreamReader(limit=4)
    reader.feed_data(b"abcdefgh")
    for attempt in 1, 2, 3:
        try:
            await reader.readuntil(b"\n")
        except asyncio.LimitOverrunError as error:
            print("attempt", attempt, "consumed", error.consumed)
    print("still there:", await reader.readexactly(8))


asyncio.run(main())

# Output:
# attempt 1 consumed 8
# attempt 2 consumed 8
# attempt 3 consumed 8
# still there: b'abcdefgh'
