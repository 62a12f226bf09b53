"""# Without the fallback it also hides a broken connection

If the first call of the kernel's `sendfile` fails, for whatever reason,
the reason is replaced by this error.
The fallback tries again and shows the true one.
"""

import asyncio
import socket
import tempfile


async def main():
    loop = asyncio.get_running_loop()
    for fallback in False, True:
        sender, receiver = socket.socketpair()
        receiver.close()
        with sender, tempfile.TemporaryFile() as file:
            file.write(b"hello")
            file.seek(0)
            sender.setblocking(False)
            try:
                await loop.sock_sendfile(
                    sender, file, fallback=fallback
                )
            except BrokenPipeError:
                print("BrokenPipeError")
            except asyncio.SendfileNotAvailableError as error:
                print("SendfileNotAvailableError:", error)


asyncio.run(main())

# Output:
# SendfileNotAvailableError: os.sendfile call failed
# BrokenPipeError
