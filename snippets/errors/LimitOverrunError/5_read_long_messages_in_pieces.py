"""# A long message can be read in pieces

Each `LimitOverrunError` says how many bytes surely belong to the
message.
Bound the total yourself: the limit was there to protect the memory.
"""

import asyncio


async def read_message(reader, separator, most):
    pieces = bytearray()
    while len(pieces) <= most:
        try:
            pieces += await reader.readuntil(separator)
            return bytes(pieces)
        except asyncio.LimitOverrunError as error:
            print("piece of", error.consumed)
            pieces += await reader.readexactly(error.consumed)
    raise ValueError("message is too long")


async def feed(reader):
    for part in b"abcdef", b"ghijkl", b"mn\r\n":
        reader.feed_data(part)
        await asyncio.sleep(0.1)


async def main():
    reader = asyncio.StreamReader(limit=4)
    feeding = asyncio.create_task(feed(reader))
    print(await read_message(reader, b"\r\n", most=100))
    await feeding


asyncio.run(main())

# Output:
# piece of 5
# piece of 6
# b'abcdefghijklmn\r\n'
