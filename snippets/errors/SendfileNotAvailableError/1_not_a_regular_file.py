"""# The kernel can only send regular files

`sendfile` copies from a file to a socket inside the kernel.
A `BytesIO` has no file descriptor, so with `fallback=False` this error
is raised.
"""

import asyncio
import io
import socket


async def main():
    loop = asyncio.get_running_loop()
    sender, receiver = socket.socketpair()
    with sender, receiver:
        sender.setblocking(False)
        memory = io.BytesIO(b"hello")
        try:
            await loop.sock_sendfile(sender, memory, fallback=False)
        except asyncio.SendfileNotAvailableError as error:
            print("SendfileNotAvailableError:", error)


asyncio.run(main())

# Output:
# SendfileNotAvailableError: not a regular file
