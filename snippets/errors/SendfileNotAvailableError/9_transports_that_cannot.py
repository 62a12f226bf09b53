"""# Some transports raise a plain RuntimeError

A datagram transport has no `sendfile` at all.
An encrypted one has only the fallback: forbidding it gives a
`RuntimeError` too, not this error.
"""

import asyncio
import io


async def main():
    loop = asyncio.get_running_loop()
    transport, _ = await loop.create_datagram_endpoint(
        asyncio.DatagramProtocol, local_addr=("127.0.0.1", 0)
    )
    try:
        await loop.sendfile(transport, io.BytesIO(b"hello"))
    except asyncio.SendfileNotAvailableError:
        print("never printed")
    except RuntimeError as error:
        print("RuntimeError:", str(error).partition(" for")[0])
    transport.close()


asyncio.run(main())

# Output:
# RuntimeError: sendfile is not supported
