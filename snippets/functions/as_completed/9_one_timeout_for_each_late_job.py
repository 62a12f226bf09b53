"""# Every late job raises TimeoutError again

One `try` around each `await` catches it once for each job that is left.
A `try` around the whole loop catches it once.
"""

import asyncio


async def main():
    tasks = [
        asyncio.create_task(asyncio.sleep(delay, delay))
        for delay in (0.1, 0.4, 0.5)
    ]
    for result in asyncio.as_completed(tasks, timeout=0.2):
        try:
            print(await result)
        except TimeoutError:
            print("time is up")
    await asyncio.wait(tasks)


asyncio.run(main())

# Output:
# 0.1
# time is up
# time is up
