"""# readline turns it into ValueError and throws bytes away

If the newline was found, the whole line is dropped, and the next call
returns the next line.
If not, everything in the buffer is dropped, and what comes next is the
rest of the same line.
"""

import asyncio


async def main():
    reader = asyncio.StreamReader(limit=4)
    reader.feed_data(b"too long\nok\n")
    try:
        await reader.readline()
    except ValueError as error:
        print("ValueError:", error)
    print("next:", await reader.readline())

    reader.feed_data(b"long again")
    try:
        await reader.readline()
    except ValueError as error:
        print("ValueError:", error)
    reader.feed_data(b"end\n")
    print("next:", await reader.readline())


asyncio.run(main())

# Output:
# ValueError: Separator is found, but chunk is longer than limit
# next: b'ok\n'
# ValueError: Separator is not found, and chunk exceed the limit
# next: b'end\n'
