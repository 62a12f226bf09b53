"""# With timeout=0 it only looks

Tasks that are done are told from those that are not, without waiting
for the rest.
"""

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    quick = asyncio.create_task(asyncio.sleep(0.1))
    slow = asyncio.create_task(asyncio.sleep(0.6))
    await asyncio.sleep(0.3)

    start = loop.time()
    done, pending = await asyncio.wait([quick, slow], timeout=0)
    print("done:", quick in done, "pending:", slow in pending)
    print("at once:", loop.time() - start < 0.25)
    await slow


asyncio.run(main())

# Output:
# done: True pending: True
# at once: True
