"""# A pipe raises nothing and sends nothing

A pipe has a descriptor, but its size is 0, so it passes for an empty
file, with the fallback or without.
Read it and send what you read.
"""

import asyncio
import os
import socket


async def main():
    loop = asyncio.get_running_loop()
    sender, receiver = socket.socketpair()
    out_of, into = os.pipe()
    os.write(into, b"hello")
    os.close(into)
    with sender, receiver, open(out_of, "rb") as pipe:
        sender.setblocking(False)
        print("sent:", await loop.sock_sendfile(sender, pipe))
        await loop.sock_sendall(sender, pipe.read())
        print("received:", receiver.recv(100))


asyncio.run(main())

# Output:
# sent: 0
# received: b'hello'
