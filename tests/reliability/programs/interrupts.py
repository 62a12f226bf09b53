"""Interrupts a program that never waits, at a random microsecond, N times in one process.

A timer delivers what Ctrl-C would: to whoever handles SIGINT then, between any two instructions
where CPython lets a signal in. Held if each run ends by KeyboardInterrupt and every task that
began has ended; a run that ends before its program began is counted, and is no fault.
"""

import asyncio
import gc
import json
import random
import signal
import sys
import warnings
from collections import Counter

NUMBER = int(sys.argv[1])
counts = Counter()


async def worker(number, lock, queue):
    counts["begun"] += 1
    try:
        while True:
            async with lock:
                await asyncio.sleep(0)
            async with asyncio.timeout(1):
                await asyncio.sleep(0.00001)
            await queue.put(number)
            await queue.get()
            await asyncio.gather(asyncio.sleep(0), asyncio.sleep(0))
            await asyncio.shield(asyncio.sleep(0))
    finally:
        counts["ended"] += 1


async def main():
    asyncio.get_running_loop().slow_callback_duration = 60
    lock, queue = asyncio.Lock(), asyncio.Queue(3)
    async with asyncio.TaskGroup() as group:
        for number in range(5):
            group.create_task(worker(number, lock, queue))


def interrupt(number, frame):
    signal.getsignal(signal.SIGINT)(signal.SIGINT, frame)


def once(seconds):
    """How a run ends that is interrupted after `seconds`."""
    counts.clear()
    complaints.clear()
    try:
        # Were the first one lost, a second would end the run.
        signal.setitimer(signal.ITIMER_REAL, seconds, 5)
        try:
            asyncio.run(main())
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        how = "it returned"
    except KeyboardInterrupt:
        how = "KeyboardInterrupt"
    except BaseException as error:
        how = type(error).__name__
    if not counts["begun"]:
        return f"{how}, before the program began"
    if counts["begun"] != counts["ended"]:
        how += f", {counts['begun'] - counts['ended']} tasks lost"
    return f"{how}, {complaints[0]}" if complaints else f"{how}, all tasks ended"


complaints = []
sys.unraisablehook = lambda args: complaints.append(repr(args.exc_value))
# Of a run that was interrupted before it took its coroutine.
warnings.filterwarnings("ignore", "coroutine 'main' was never awaited", RuntimeWarning)
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGALRM, interrupt)
gc.disable()  # or garbage of one run complains in another
rng = random.Random(0)
outcomes = Counter()
for n in range(NUMBER):
    outcomes[once(rng.uniform(0.0005, 0.006))] += 1
    if n % 50 == 0:
        gc.collect()
good = {"KeyboardInterrupt, all tasks ended", "KeyboardInterrupt, before the program began"}
print(json.dumps({"held": set(outcomes) <= good, "outcomes": outcomes}))
