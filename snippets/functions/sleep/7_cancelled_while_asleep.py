"""# Cancellation wakes a sleeper at once

`CancelledError` comes out of the `await`, and the rest of the delay is
not waited for.
"""

import asyncio


async def nap():
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print("woken by cancel()")
        raise


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    task = asyncio.create_task(nap())
    loop.call_later(0.1, task.cancel)
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())
    print("at once:", loop.time() - start < 0.5)


asyncio.run(main())

# Output:
# woken by cancel()
# cancelled: True
# at once: True
