"""# In a plain callback there is no current task

The loop calls a callback itself, outside any task: the answer is
`None`.
That holds for `call_soon`, for timers and for done callbacks.
"""

import asyncio


def callback(*args):
    print("in a callback:", asyncio.current_task())


async def work():
    print("in a task:", asyncio.current_task().get_name())


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(callback)
    task = asyncio.create_task(work(), name="worker")
    task.add_done_callback(callback)
    await asyncio.sleep(0.1)


asyncio.run(main())

# Output:
# in a callback: None
# in a task: worker
# in a callback: None
