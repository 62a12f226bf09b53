"""# Polling with sleep(0) keeps the processor busy

The poller is woken in every iteration of the loop, to find nothing.
An `Event` wakes its waiter once, when there is something.
"""

import asyncio

ready = asyncio.Event()


async def poll():
    checks = 0
    while not ready.is_set():
        checks += 1
        await asyncio.sleep(0)
    print("polling: more than 900 checks:", checks > 900)


async def wait():
    await ready.wait()
    print("waiting: woken once")


async def prepare():
    for _ in range(1000):
        await asyncio.sleep(0)
    ready.set()


async def main():
    await asyncio.gather(poll(), wait(), prepare())


asyncio.run(main())

# Output:
# polling: more than 900 checks: True
# waiting: woken once
