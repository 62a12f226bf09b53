"""# Who raises it

Four names of asyncio raise it when their time is over.
`asyncio.wait` does not: it returns what is done and what is pending.
"""

import asyncio


async def by_timeout(task):
    async with asyncio.timeout(0.1):
        await asyncio.shield(task)


async def by_timeout_at(task):
    loop = asyncio.get_running_loop()
    async with asyncio.timeout_at(loop.time() + 0.1):
        await asyncio.shield(task)


async def by_wait_for(task):
    await asyncio.wait_for(asyncio.shield(task), 0.1)


async def by_as_completed(task):
    for earliest in asyncio.as_completed([task], timeout=0.1):
        await earliest


async def by_wait(task):
    done, pending = await asyncio.wait([task], timeout=0.1)
    print("by_wait: done", len(done), "pending", len(pending))


async def main():
    task = asyncio.create_task(asyncio.sleep(0.9))
    waits = [by_timeout, by_timeout_at, by_wait_for, by_as_completed]
    for wait in [*waits, by_wait]:
        try:
            await wait(task)
        except TimeoutError:
            print(f"{wait.__name__}: TimeoutError")
    await task


asyncio.run(main())

# Output:
# by_timeout: TimeoutError
# by_timeout_at: TimeoutError
# by_wait_for: TimeoutError
# by_as_completed: TimeoutError
# by_wait: done 0 pending 1
