"""# A regular file needs no fallback

Here the kernel does the copying (Linux and most Unix systems), and
nothing is raised.
"""

import asyncio
import socket
import tempfile


async def main():
    loop = asyncio.get_running_loop()
    sender, receiver = socket.socketpair()
    with sender, receiver, tempfile.TemporaryFile() as file:
        file.write(b"from the disk")
        file.seek(0)
        sender.setblocking(False)
        sent = await loop.sock_sendfile(sender, file, fallback=False)
        print("sent", sent, "bytes")
        print("received", receiver.recv(100))


asyncio.run(main())

# Output:
# sent 13 bytes
# received b'from the disk'
