"""# When the loop ends first, the thread gets CancelledError

`asyncio.run` cancels every task that is left, also those that threads
wait for.
What `result()` raises then is `concurrent.futures.CancelledError`, a
different class from `asyncio.CancelledError`.
"""

import asyncio
import concurrent.futures
import threading


async def job(started):
    started.set()
    await asyncio.sleep(3600)


def work(loop, started):
    future = asyncio.run_coroutine_threadsafe(job(started), loop)
    try:
        future.result(timeout=5)
    except concurrent.futures.CancelledError as error:
        print("CancelledError in the thread")
        print(isinstance(error, asyncio.CancelledError))


async def main():
    loop, started = asyncio.get_running_loop(), asyncio.Event()
    thread = threading.Thread(target=work, args=(loop, started))
    thread.start()
    await started.wait()
    return thread


asyncio.run(main()).join()

# Output:
# CancelledError in the thread
# False
