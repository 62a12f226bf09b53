"""# A larger limit is the usual cure

Give it where the stream is made: `open_connection(..., limit=...)` and
`start_server(..., limit=...)` hand it to the reader.
"""

import asyncio


async def main():
    line = b"x" * 100_000 + b"\n"
    for limit in 2**16, 2**20:
        reader = asyncio.StreamReader(limit=limit)
        reader.feed_data(line)
        try:
            print(limit, "read", len(await reader.readuntil()))
        except asyncio.LimitOverrunError as error:
            print(limit, "LimitOverrunError", error.consumed)


asyncio.run(main())

# Output:
# 65536 LimitOverrunError 100000
# 1048576 read 100001
