"""# The limit does not bound read and readexactly

Only `readuntil`, `readline` and `async for` search for a separator and
can overrun.
A length that a peer sends has to be checked by you.
"""

import asyncio


async def main():
    reader = asyncio.StreamReader(limit=4)
    reader.feed_data(b"abcdefghijkl")
    print(await reader.readexactly(6))
    print(await reader.read(6))

    reader.feed_data(b"a long line\n")
    try:
        async for line in reader:
            print("never printed")
    except ValueError as error:
        print("async for:", error)


asyncio.run(main())

# Output:
# b'abcdef'
# b'ghijkl'
# async for: Separator is found, but chunk is longer than limit
