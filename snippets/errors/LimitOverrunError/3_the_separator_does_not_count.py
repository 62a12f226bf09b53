"""# Exactly the limit is allowed

The limit is compared with the bytes before the separator; the separator
does not count.
"""

import asyncio


async def main():
    for data in b"abcd\r\n", b"abcde\r\n":
        reader = asyncio.StreamReader(limit=4)
        reader.feed_data(data)
        try:
            print(await reader.readuntil(b"\r\n"))
        except asyncio.LimitOverrunError as error:
            print("LimitOverrunError:", error)


asyncio.run(main())

# Output:
# b'abcd\r\n'
# LimitOverrunError: Separator is found, but chunk is longer than limit
