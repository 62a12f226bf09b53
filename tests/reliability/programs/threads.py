"""100 threads call run_coroutine_threadsafe N times each; every result arrives."""

import asyncio
import json
import sys
import threading

NUMBER = int(sys.argv[1])
THREADS = 100
ran = 0


async def job(value):
    global ran
    ran += 1
    if value % 3:
        await asyncio.sleep(0)
    return value


def submit(loop, results):
    futures = [asyncio.run_coroutine_threadsafe(job(value), loop) for value in range(NUMBER)]
    results.append(sum(future.result(300) for future in futures))


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 60
    results = []
    threads = [threading.Thread(target=submit, args=(loop, results)) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        await asyncio.sleep(0.01)
    return results


results = asyncio.run(main())
held = results == [NUMBER * (NUMBER - 1) // 2] * THREADS and ran == THREADS * NUMBER
left = threading.active_count() - 1
print(json.dumps({"held": held and not left, "outcomes": {"calls": ran, "threads left": left}}))
