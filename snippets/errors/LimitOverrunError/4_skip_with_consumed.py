"""# consumed says how much can be skipped

Nothing was taken out of the buffer.
`readexactly(error.consumed)` removes the oversized part; then the next
`readuntil` starts at, or waits for, the separator.
"""

import asyncio


async def main():
    reader = asyncio.StreamReader(limit=4)
    reader.feed_data(b"much too long\nok\n")
    try:
        await reader.readuntil(b"\n")
    except asyncio.LimitOverrunError as error:
        skipped = await reader.readexactly(error.consumed)
        print("skipped:", skipped)
        print("separator:", await reader.readuntil(b"\n"))
    print("next:", await reader.readuntil(b"\n"))


asyncio.run(main())

# Output:
# skipped: b'much too long'
# separator: b'\n'
# next: b'ok\n'
