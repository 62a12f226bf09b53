"""# Cancelling the future cancels the task

`future.cancel()` takes effect at once in the thread.
The loop then cancels the task, which sees `CancelledError` at its
`await` and can clean up.
"""

import asyncio
import threading

started = threading.Event()
cleaned_up = threading.Event()
log = []


async def job():
    try:
        started.set()
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        log.append("task: CancelledError, cleaning up")
        raise
    finally:
        cleaned_up.set()


def work(loop):
    future = asyncio.run_coroutine_threadsafe(job(), loop)
    started.wait()
    print("cancel() returns", future.cancel())
    print("cancelled() returns", future.cancelled())
    cleaned_up.wait()
    print(*log)


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(work, loop)


asyncio.run(main())

# Output:
# cancel() returns True
# cancelled() returns True
# task: CancelledError, cleaning up
