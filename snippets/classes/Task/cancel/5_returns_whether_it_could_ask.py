"""# It returns False if the task is already done

`True` means that the request was made, not that the task will end.
"""

import asyncio


async def work():
    await asyncio.sleep(0.1)
    return "result"


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    print("pending:", task.cancel())
    print("asked again:", task.cancel())
    await asyncio.wait([task])
    print("cancelled:", task.cancel())

    finished = asyncio.create_task(work())
    print(await finished, "finished:", finished.cancel())


asyncio.run(main())

# Output:
# pending: True
# asked again: True
# cancelled: False
# result finished: False
