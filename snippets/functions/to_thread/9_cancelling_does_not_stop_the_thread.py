"""# Cancelling does not stop the thread

A timeout or a cancel ends the waiting, not the function.
It goes on, has its effects and keeps its thread until it returns; its
result is lost.
"""

import asyncio
import threading

go_on = threading.Event()


def transfer_money():
    print("thread: begins")
    go_on.wait()
    print("thread: money transferred")
    return "receipt"


async def main():
    try:
        async with asyncio.timeout(0.3):
            await asyncio.to_thread(transfer_money)
    except TimeoutError:
        print("main: timed out, no receipt")
    go_on.set()


asyncio.run(main())

# Output:
# thread: begins
# main: timed out, no receipt
# thread: money transferred
