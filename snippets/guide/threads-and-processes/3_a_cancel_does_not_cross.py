"""# A cancel does not cross

The timeout ends the `await`.
The thread knows nothing of it and goes on, unless it looks at something
that you set: here a `threading.Event`.
"""

import asyncio
import threading


def copy_files(stop):
    copied = 0
    while not stop.wait(0.02):
        copied += 1
    print("thread: told to stop, some copied:", copied > 0)


async def main():
    stop = threading.Event()
    try:
        async with asyncio.timeout(0.3):
            await asyncio.to_thread(copy_files, stop)
    except TimeoutError:
        print("main: timed out, the thread goes on")
    stop.set()


asyncio.run(main())

# Output:
# main: timed out, the thread goes on
# thread: told to stop, some copied: True
