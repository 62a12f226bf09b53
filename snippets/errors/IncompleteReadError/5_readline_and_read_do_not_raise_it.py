"""# readline and read return what there is

Without its newline, the last line is a short line for `readline`; after
that both return `b""`.
"""

import asyncio


def ended_reader(data):
    reader = asyncio.StreamReader()
    reader.feed_data(data)
    reader.feed_eof()
    return reader


async def main():
    reader = ended_reader(b"one\ntwo")
    for _ in range(3):
        print("readline:", await reader.readline())

    reader = ended_reader(b"abc")
    for _ in range(2):
        print("read:", await reader.read(10))


asyncio.run(main())

# Output:
# readline: b'one\n'
# readline: b'two'
# readline: b''
# read: b'abc'
# read: b''
