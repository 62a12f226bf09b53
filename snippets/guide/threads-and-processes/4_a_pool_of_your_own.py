"""# A pool of your own sets the limit

The database allows two connections, so its pool has two threads.
Six queries are submitted at once, and never more than two run at the
same time.
"""

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor

lock = threading.Lock()
running = most = 0


def query(number):
    global running, most
    with lock:
        running += 1
        most = max(most, running)
    time.sleep(0.05)
    with lock:
        running -= 1
    return number * number


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2) as pool:
        results = await asyncio.gather(
            *(loop.run_in_executor(pool, query, n) for n in range(6))
        )
    print(results)
    print("never more than two:", most <= 2)


asyncio.run(main())

# Output:
# [0, 1, 4, 9, 16, 25]
# never more than two: True
