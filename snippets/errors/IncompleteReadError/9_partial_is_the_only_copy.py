"""# The bytes in partial are nowhere else

They have left the reader's buffer.
Use them from the exception or they are lost.
"""

import asyncio


async def main():
    reader = asyncio.StreamReader()
    reader.feed_data(b"abc")
    reader.feed_eof()
    try:
        await reader.readexactly(10)
    except asyncio.IncompleteReadError as error:
        saved = error.partial
    print("left in the reader:", await reader.read())
    print("saved:", saved)


asyncio.run(main())

# Output:
# left in the reader: b''
# saved: b'abc'
