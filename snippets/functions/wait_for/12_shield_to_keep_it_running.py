"""# With shield the work goes on

To stop waiting without stopping the work, wait for
`asyncio.shield(task)`.
Keep the task: someone must await it later.
"""

import asyncio


async def upload():
    await asyncio.sleep(0.3)
    return "uploaded"


async def main():
    task = asyncio.create_task(upload())
    try:
        await asyncio.wait_for(asyncio.shield(task), timeout=0.1)
    except TimeoutError:
        print("still uploading, done:", task.done())
    print(await task)


asyncio.run(main())

# Output:
# still uploading, done: False
# uploaded
