"""# A flag lets the function stop

A thread cannot be stopped from outside, so give the function something
to look at.
Here the cancelled task sets a `threading.Event`, and the function
returns at its next look.
"""

import asyncio
import threading


def poll(stop):
    while not stop.wait(0.02):
        pass
    print("poll: stopped")


async def watch():
    stop = threading.Event()
    polling = asyncio.create_task(asyncio.to_thread(poll, stop))
    try:
        await asyncio.shield(polling)
    finally:
        stop.set()
        await polling


async def main():
    watching = asyncio.create_task(watch())
    await asyncio.sleep(0.1)
    watching.cancel()
    try:
        await watching
    except asyncio.CancelledError:
        print("watch: cancelled")


asyncio.run(main())

# Output:
# poll: stopped
# watch: cancelled
