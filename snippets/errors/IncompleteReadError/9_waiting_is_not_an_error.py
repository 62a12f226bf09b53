"""# It is never raised while the stream is open

A peer that is silent but connected makes `readexactly` wait for ever.
Set a limit with `timeout`; what had arrived stays in the buffer.
"""

import asyncio


async def main():
    reader = asyncio.StreamReader()
    reader.feed_data(b"abc")
    try:
        async with asyncio.timeout(0.1):
            await reader.readexactly(10)
    except TimeoutError:
        print("timed out")
    print("still there:", await reader.readexactly(3))


asyncio.run(main())

# Output:
# timed out
# still there: b'abc'
