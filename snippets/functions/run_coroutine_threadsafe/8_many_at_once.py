"""# Submit many, then wait for all

Every call makes one task, and the tasks run concurrently in the loop.
`concurrent.futures.wait` waits for these futures as for those of any
executor.
"""

import asyncio
import concurrent.futures


async def fetch(number, everyone):
    await everyone.wait()
    return number * number


async def release(everyone):
    everyone.set()


def work(loop, everyone):
    futures = [
        asyncio.run_coroutine_threadsafe(fetch(n, everyone), loop)
        for n in range(4)
    ]
    print("done:", [future.done() for future in futures])
    asyncio.run_coroutine_threadsafe(release(everyone), loop)
    concurrent.futures.wait(futures, timeout=5)
    print([future.result() for future in futures])


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(work, loop, asyncio.Event())


asyncio.run(main())

# Output:
# done: [False, False, False, False]
# [0, 1, 4, 9]
