"""# By default asyncio copies instead

`fallback=True`, the default, reads the file in pieces and sends them.
The error is then never seen.
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
        sent = await loop.sock_sendfile(sender, memory)
        print("sent", sent, "bytes")
        print("received", receiver.recv(100))


asyncio.run(main())

# Output:
# sent 5 bytes
# received b'hello'
