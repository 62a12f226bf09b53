"""# No separator within the limit

`readuntil` gives up when more than `limit` bytes have come without the
separator.
The limit is the reader's, 64 KiB unless `open_connection`,
`start_server` or `StreamReader` is told otherwise.
"""

import asyncio


async def main():
    reader = asyncio.StreamReader(limit=4)
    reader.feed_data(b"abcdefgh")
    try:
        await reader.readuntil(b"\n")
    except asyncio.LimitOverrunError as error:
        print(error)
        print("consumed:", error.consumed)


asyncio.run(main())

# Output:
# Separator is not found, and chunk exceed the limit
# consumed: 8
