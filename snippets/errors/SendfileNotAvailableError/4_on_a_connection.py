"""# loop.sendfile does the same for a transport

A stream has no method for it: pass `writer.transport`.
"""

import asyncio
import io
import socket


async def main():
    loop = asyncio.get_running_loop()
    here, there = socket.socketpair()
    with there:
        reader, writer = await asyncio.open_connection(sock=here)
        memory = io.BytesIO(b"hello")
        try:
            await loop.sendfile(
                writer.transport, memory, fallback=False
            )
        except asyncio.SendfileNotAvailableError as error:
            print("SendfileNotAvailableError:", error)
        sent = await loop.sendfile(writer.transport, memory)
        print("with fallback:", sent, "bytes")
        print("received", there.recv(100))
        writer.close()
        await writer.wait_closed()


asyncio.run(main())

# Output:
# SendfileNotAvailableError: not a regular file
# with fallback: 5 bytes
# received b'hello'
