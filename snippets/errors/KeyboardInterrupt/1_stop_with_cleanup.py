"""# Ctrl+C lets a program stop in good order

The main task is cancelled, its `finally` blocks run on the working
loop, and then `run` raises `KeyboardInterrupt`, to be caught outside.
Here the program interrupts itself.
"""

import asyncio
import signal


async def serve():
    try:
        while True:
            await asyncio.sleep(0.2)
            print("serving")
    finally:
        await asyncio.sleep(0.1)
        print("connections closed")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.3, signal.raise_signal, signal.SIGINT)
    await serve()


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("stopped by Ctrl+C")

# Output:
# serving
# connections closed
# stopped by Ctrl+C
