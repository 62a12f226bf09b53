"""Ends by Ctrl-C, whenever it comes, or by itself after 0.15 s; prints what was cleaned up.

One line: how it ended, what began, what of it ended, what was closed. Who starts it waits for
"ready", and sends one SIGINT.
"""

import asyncio
import contextlib
import signal
import time

counts = {"begun": 0, "ended": 0, "opened": 0, "closed": 0}


async def produce():
    counts["opened"] += 1
    try:
        while True:
            yield
            await asyncio.sleep(0.002)
    finally:
        await asyncio.sleep(0)
        counts["closed"] += 1


async def worker(number, lock, queue):
    counts["begun"] += 1
    try:
        async with contextlib.aclosing(produce()) as produced:
            async for _ in produced:
                async with lock:
                    await asyncio.sleep(0.0001 * (number % 3))
                async with asyncio.timeout(0.05 if number % 5 else None):
                    await queue.put(number)
                    await asyncio.shield(queue.get())
                if number == 7:
                    await asyncio.to_thread(time.sleep, 0.001)
    except TimeoutError:
        pass
    finally:
        counts["ended"] += 1


async def main():
    # A busy machine is no fault: debug mode tells of slow steps.
    asyncio.get_running_loop().slow_callback_duration = 60
    print("ready", flush=True)
    lock, queue = asyncio.Lock(), asyncio.Queue(5)
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(worker(number, lock, queue)) for number in range(20)]
        await asyncio.sleep(0.15)
        for task in tasks:
            task.cancel()


how = "finished"
try:
    asyncio.run(main())
    signal.signal(signal.SIGINT, signal.SIG_IGN)
except KeyboardInterrupt:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    how = "interrupted"
clean = counts["begun"] == counts["ended"] and counts["opened"] == counts["closed"]
print(f"{how}, clean" if clean else f"{how}, {counts}", flush=True)
