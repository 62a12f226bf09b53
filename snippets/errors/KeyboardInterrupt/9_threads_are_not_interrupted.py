"""# A thread that runs is not interrupted

Ctrl+C cancels the task that waits for the thread.
The function goes on to its end, and the program does not stop before
that.
"""

import asyncio
import signal
import threading

interrupted = threading.Event()


def blocking_work():
    interrupted.wait()
    print("thread: working to the end")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.1, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.to_thread(blocking_work)
    except asyncio.CancelledError:
        print("main: cancelled")
        interrupted.set()
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("stopped")

# Output:
# main: cancelled
# thread: working to the end
# stopped
