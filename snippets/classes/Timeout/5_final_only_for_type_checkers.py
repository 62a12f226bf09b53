"""# Final was only a hint

Until 3.13 the class was marked `@final`, which tells a type checker
that nobody should subclass it.
Nothing ever stopped a program from doing so.
"""

import asyncio


class LoudTimeout(asyncio.Timeout):
    async def __aenter__(self):
        print("the clock is ticking")
        return await super().__aenter__()


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with LoudTimeout(loop.time() + 0.1):
            await asyncio.sleep(1)
    except TimeoutError:
        print("timed out")


print("marked final:", hasattr(asyncio.Timeout, "__final__"))
asyncio.run(main())

# Output:
# marked final: False
# the clock is ticking
# timed out

# Output on 3.11, 3.12, 3.13:
# marked final: True
# the clock is ticking
# timed out
