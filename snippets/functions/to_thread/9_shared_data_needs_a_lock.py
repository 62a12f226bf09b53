"""# Data shared between threads needs a lock

`to_thread` makes nothing thread-safe.
The barrier forces the unlucky moment, both threads between reading and
writing, and one deposit is lost; with a `threading.Lock` both count.
"""

import asyncio
import threading

between = threading.Barrier(2, timeout=5)
lock = threading.Lock()
balance = 0


def deposit_without_lock():
    global balance
    before = balance
    between.wait()
    balance = before + 10


def deposit_with_lock():
    global balance
    with lock:
        before = balance
        balance = before + 10


async def main():
    for deposit in deposit_without_lock, deposit_with_lock:
        await asyncio.gather(
            asyncio.to_thread(deposit),
            asyncio.to_thread(deposit),
        )
        print(deposit.__name__, balance)


asyncio.run(main())

# Output:
# deposit_without_lock 10
# deposit_with_lock 30
