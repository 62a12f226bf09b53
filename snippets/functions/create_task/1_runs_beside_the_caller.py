"""# A task runs while its creator waits for something else

Two calls of `create_task` start two waits that overlap: together
they take as long as the longer one.
Awaiting a task returns what its coroutine returned.
"""

import asyncio


async def fetch(name, delay):
    await asyncio.sleep(delay)
    print("fetched", name)
    return name.upper()


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()

    slow = asyncio.create_task(fetch("slow", 0.4))
    fast = asyncio.create_task(fetch("fast", 0.3))
    print(await slow, await fast)

    print("less than 0.6 s:", loop.time() - start < 0.6)


asyncio.run(main())

# Output:
# fetched fast
# fetched slow
# SLOW FAST
# less than 0.6 s: True
