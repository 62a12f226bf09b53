"""# A second thread sees where the loop stands

A blocked loop cannot report itself, but another thread can look.
This one waits for a sign of life, and when it is missing, shows which
functions the loop's thread is in.
"""

import asyncio
import sys
import threading
import time


def crunch():
    time.sleep(0.8)


async def handle_request():
    await asyncio.sleep(0)
    crunch()


def watch(loop_thread, alive, finished):
    while not finished.is_set():
        if not alive.wait(timeout=0.4):
            frame = sys._current_frames()[loop_thread]
            print("blocked in", frame.f_code.co_name)
            print("called by", frame.f_back.f_code.co_name)
            return
        alive.clear()


async def main():
    alive, finished = threading.Event(), threading.Event()
    me = threading.get_ident()
    watching = asyncio.create_task(
        asyncio.to_thread(watch, me, alive, finished)
    )
    for _ in range(3):
        alive.set()
        await asyncio.sleep(0.1)
    await asyncio.create_task(handle_request())
    finished.set()
    alive.set()
    await watching


asyncio.run(main())

# Output:
# blocked in crunch
# called by handle_request
