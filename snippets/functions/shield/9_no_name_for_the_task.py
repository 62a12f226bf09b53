"""# Work without a name can be collected

After the cancellation nothing refers to the task that
`shield(listen())` started: the event loop holds only weak references.
Here it waits on a future that only it knows, so the garbage collector
takes both.
Keep the task: `listening = asyncio.create_task(listen())`, then
`shield(listening)`.
"""

import asyncio
import gc


async def listen():
    message = asyncio.get_running_loop().create_future()
    await message


async def caller():
    await asyncio.shield(listen())


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(
        lambda loop, context: print(context["message"])
    )
    task = asyncio.create_task(caller())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait([task])
    gc.collect()
    print("tasks left:", len(asyncio.all_tasks()) - 1)


asyncio.run(main())

# Output:
# Task was destroyed but it is pending!
# tasks left: 0
