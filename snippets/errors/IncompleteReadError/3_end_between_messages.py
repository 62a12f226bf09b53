"""# An empty partial means a clean end

With messages that begin with their length, an end in place of the next
length is normal, and an end inside a message is not.
`partial` and the place of the `try` tell them apart.
"""

import asyncio


async def receive(reader):
    try:
        size = await reader.readexactly(2)
    except asyncio.IncompleteReadError as error:
        if error.partial:
            raise
        return None
    return await reader.readexactly(int(size))


async def receive_all(data):
    reader = asyncio.StreamReader()
    reader.feed_data(data)
    reader.feed_eof()
    try:
        while (message := await receive(reader)) is not None:
            print("message:", message)
        print("clean end")
    except asyncio.IncompleteReadError as error:
        print("cut off after", error.partial)


async def main():
    await receive_all(b"05hello03you")
    await receive_all(b"05hello03y")
    await receive_all(b"05hello0")


asyncio.run(main())

# Output:
# message: b'hello'
# message: b'you'
# clean end
# message: b'hello'
# cut off after b'y'
# message: b'hello'
# cut off after b'0'
