"""# Work that refuses to stop holds the caller

`wait_for` has no second limit: it waits for as long as the cancelled
awaitable goes on, for ever if need be.
`asyncio.wait` with a timeout cancels nothing and leaves on time.
"""

import asyncio


async def stubborn():
    for _ in range(2):
        try:
            await asyncio.sleep(0.3)
        except asyncio.CancelledError:
            print("cancellation ignored")
    return "finished at last"


async def main():
    loop = asyncio.get_running_loop()

    start = loop.time()
    print(await asyncio.wait_for(stubborn(), timeout=0.1))
    print("in time:", loop.time() - start < 0.25)

    task = asyncio.create_task(stubborn())
    start = loop.time()
    await asyncio.wait([task], timeout=0.1)
    print("in time:", loop.time() - start < 0.25)
    print(await task)


asyncio.run(main())

# Output:
# cancellation ignored
# finished at last
# in time: False
# in time: True
# finished at last
