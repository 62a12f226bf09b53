"""# Another thread must go through call_soon_threadsafe

A direct call from another thread changes the task, but does not wake
the loop: here the cancel is noticed only when something else ends the
loop's wait.
"""

import asyncio
import threading
import time


async def worker():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        noticed = "late" if loop.time() - start > 0.6 else "at once"
        print("cancel noticed", noticed)


async def cancel_in_a_thread(stop):
    task = asyncio.create_task(worker())
    await asyncio.sleep(0)

    def run():
        time.sleep(0.1)
        stop(task)

    thread = threading.Thread(target=run)
    thread.start()
    await asyncio.wait([task], timeout=0.8)
    thread.join()


async def main():
    loop = asyncio.get_running_loop()
    await cancel_in_a_thread(lambda task: task.cancel())
    await cancel_in_a_thread(
        lambda task: loop.call_soon_threadsafe(task.cancel)
    )


asyncio.run(main())

# Output:
# cancel noticed late
# cancel noticed at once
