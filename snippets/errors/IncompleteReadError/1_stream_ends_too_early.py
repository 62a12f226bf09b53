"""# The stream ends before the bytes have come

`readexactly(10)` gets 3 bytes and then the end.
The error carries what did arrive and how many were wanted.
"""

import asyncio


async def main():
    reader = asyncio.StreamReader()
    reader.feed_data(b"abc")
    reader.feed_eof()
    try:
        await reader.readexactly(10)
    except asyncio.IncompleteReadError as error:
        print(error)
        print("partial:", error.partial)
        print("expected:", error.expected)


asyncio.run(main())

# Output:
# 3 bytes read on a total of 10 expected bytes
# partial: b'abc'
# expected: 10
