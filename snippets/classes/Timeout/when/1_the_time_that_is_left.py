"""# when() tells the deadline

It is a time on the clock of the loop; minus `loop.time()` it is what is
left.
"""

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(0.5) as limit:
        await asyncio.sleep(0.2)
        left = limit.when() - loop.time()
        print("at most 0.3 s left:", left < 0.31)

    async with asyncio.timeout(None) as limit:
        print("no limit:", limit.when())


asyncio.run(main())

# Output:
# at most 0.3 s left: True
# no limit: None
