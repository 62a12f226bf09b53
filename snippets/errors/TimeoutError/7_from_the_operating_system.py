"""# The operating system raises it too

It is an `OSError`: a connection attempt that the network gives up on
ends with `ETIMEDOUT`, which Python turns into this class.
Such an error has a number and a text, that of a limit has neither.
"""

import asyncio
import errno


async def connect():
    raise OSError(errno.ETIMEDOUT, "the network gave up")


async def main():
    for seconds in (1, 0):
        try:
            async with asyncio.timeout(seconds):
                await asyncio.sleep(0.1)
                await connect()
        except TimeoutError as error:
            system = error.errno == errno.ETIMEDOUT
            print("from the system:", system)
            print("text:", error.strerror)


asyncio.run(main())

# Output:
# from the system: True
# text: the network gave up
# from the system: False
# text: None
