"""# FIRST_EXCEPTION returns as soon as one fails

The error is not raised: ask the tasks for it.
If none fails, `wait` returns when all are done.
"""

import asyncio


async def work(name, delay, error=None):
    await asyncio.sleep(delay)
    if error:
        raise error
    return name


async def main():
    for error in ValueError("boom"), None:
        tasks = [
            asyncio.create_task(work("quick", 0.1)),
            asyncio.create_task(work("second", 0.2, error)),
            asyncio.create_task(work("slow", 0.4)),
        ]
        done, pending = await asyncio.wait(
            tasks, return_when=asyncio.FIRST_EXCEPTION
        )
        print(len(done), "done,", len(pending), "pending")
        print("failed:", [t.exception() for t in done if t.exception()])
        await asyncio.wait(tasks)


asyncio.run(main())

# Output:
# 2 done, 1 pending
# failed: [ValueError('boom')]
# 3 done, 0 pending
# failed: []
