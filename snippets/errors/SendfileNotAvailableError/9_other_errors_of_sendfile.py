"""# Some misuse is a ValueError instead

A file opened in text mode and a count that is not positive are mistakes
of the caller: `fallback` does not matter.
"""

import asyncio
import socket
import tempfile


async def main():
    loop = asyncio.get_running_loop()
    sender, receiver = socket.socketpair()
    with sender, receiver:
        sender.setblocking(False)
        with tempfile.TemporaryFile("w+") as text:
            try:
                await loop.sock_sendfile(sender, text)
            except ValueError as error:
                print("ValueError:", error)
        with tempfile.TemporaryFile() as file:
            try:
                await loop.sock_sendfile(sender, file, count=-1)
            except ValueError as error:
                print("ValueError:", str(error).partition(" (")[0])


asyncio.run(main())

# Output:
# ValueError: file should be opened in binary mode
# ValueError: count must be a positive integer
