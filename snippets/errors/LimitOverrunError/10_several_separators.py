"""# With several separators the nearest one counts

From 3.13 `readuntil` takes a tuple.
The limit is compared with the bytes before the separator that ends the
shortest message.
"""

import asyncio


async def main():
    reader = asyncio.StreamReader(limit=4)
    reader.feed_data(b"ab;cdefgh,ij;")
    for _ in range(2):
        try:
            print(await reader.readuntil((b",", b";")))
        except asyncio.LimitOverrunError as error:
            print("consumed:", error.consumed)
        except TypeError as error:
            print(error)
            break


asyncio.run(main())

# Output:
# b'ab;'
# consumed: 6

# Output on 3.11, 3.12:
# argument should be integer or bytes-like object, not 'tuple'
