"""# What is left can be handed on

A deadline minus `loop.time()` is the number of seconds that are left,
for a function that takes a timeout of its own.
"""

import asyncio


async def ask(timeout):
    print("more than 0.8 s left:", timeout > 0.8)
    await asyncio.sleep(0.4)


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout_at(loop.time() + 1) as limit:
        for _ in range(2):
            left = limit.when() - loop.time()
            await ask(timeout=left)


asyncio.run(main())

# Output:
# more than 0.8 s left: True
# more than 0.8 s left: False
