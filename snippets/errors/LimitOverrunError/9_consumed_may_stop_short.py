"""# consumed is not the size of the buffer

With a separator of several bytes, the last bytes may be its beginning.
They are not counted, so that skipping does not cut the separator in
two.
"""

import asyncio


async def main():
    reader = asyncio.StreamReader(limit=4)
    reader.feed_data(b"abcdefgh\r")
    try:
        await reader.readuntil(b"\r\n")
    except asyncio.LimitOverrunError as error:
        print("9 bytes came, consumed:", error.consumed)
        await reader.readexactly(error.consumed)
    reader.feed_data(b"\n")
    print("separator:", await reader.readuntil(b"\r\n"))


asyncio.run(main())

# Output:
# 9 bytes came, consumed: 8
# separator: b'\r\n'
