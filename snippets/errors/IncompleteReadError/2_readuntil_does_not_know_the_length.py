"""# After readuntil, expected is None

The stream ended before the separator.
How many bytes were missing nobody can say.
"""

import asyncio


async def main():
    reader = asyncio.StreamReader()
    reader.feed_data(b"name=ada")
    reader.feed_eof()
    try:
        await reader.readuntil(b";")
    except asyncio.IncompleteReadError as error:
        print(error)
        print("partial:", error.partial)
        print("expected:", error.expected)


asyncio.run(main())

# Output:
# 8 bytes read on a total of undefined expected bytes
# partial: b'name=ada'
# expected: None
