"""# A second Ctrl+C breaks off the cleanup

It is raised out of the loop while `main` waits in its `finally` block.
When the loop is closed, `main` is cancelled there once more.
"""

import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.1, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(1000)
    finally:
        try:
            print("saving takes long")
            loop.call_later(0.1, signal.raise_signal, signal.SIGINT)
            await asyncio.sleep(1000)
            print("never printed")
        except asyncio.CancelledError:
            print("saving broken off")
            raise


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("stopped")

# Output:
# saving takes long
# saving broken off
# stopped
