"""# Cancelled before it gets a thread, the function never runs

While all threads are busy a call waits in the executor's queue, and
from there a cancel does remove it.
Whether a cancelled call had effects depends on whether it had begun.
"""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor


def work(name):
    ran.append(name)
    release.wait()


ran = []
release = threading.Event()


async def main():
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(max_workers=1))
    first = asyncio.create_task(asyncio.to_thread(work, "first"))
    await asyncio.sleep(0.1)
    second = asyncio.create_task(asyncio.to_thread(work, "second"))
    await asyncio.sleep(0.1)
    second.cancel()
    await asyncio.wait([second])
    release.set()
    await first


asyncio.run(main())
print("ran:", ran)

# Output:
# ran: ['first']
