"""# Several calls run at the same time

Each call has a thread of its own, as long as the pool has one free.
The barrier opens only when two threads wait at it together, and the
three waits of 0.3 s take 0.3 s, not 0.9 s.
"""

import asyncio
import threading
import time

both = threading.Barrier(2, timeout=5)


def blocking_io(name):
    both.wait()
    time.sleep(0.3)
    return name


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    results = await asyncio.gather(
        asyncio.to_thread(blocking_io, "disk"),
        asyncio.to_thread(blocking_io, "printer"),
        asyncio.sleep(0.3, "timer"),
    )
    print(results)
    print("at the same time:", loop.time() - start < 0.6)


asyncio.run(main())

# Output:
# ['disk', 'printer', 'timer']
# at the same time: True
