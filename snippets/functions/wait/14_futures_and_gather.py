"""# It waits for any future of the loop

A task is a future, and so is what `gather` returns.
A task given twice counts once.
"""

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    bell = loop.create_future()
    task = asyncio.create_task(asyncio.sleep(0.1))
    group = asyncio.gather(asyncio.sleep(0.1), asyncio.sleep(0.1))
    loop.call_later(0.2, bell.set_result, "ding")

    done, pending = await asyncio.wait([bell, task, group, task])
    print(len(done), "done:", bell.result(), group.result())


asyncio.run(main())

# Output:
# 3 done: ding [None, None]
