"""# Background tasks survive, but move only inside run

A task that is left over when a call returns stays on the loop.
Between the calls nothing runs the loop, so the task waits for the next
one.
"""

import asyncio
import time


async def background():
    await asyncio.sleep(0.1)
    print("background finished")


async def start():
    return asyncio.create_task(background())


async def wait_for_it(task):
    await task


with asyncio.Runner() as runner:
    task = runner.run(start())
    time.sleep(0.2)
    print("after 0.2 seconds without run, done:", task.done())
    runner.run(wait_for_it(task))
    print("after the next run, done:", task.done())

# Output:
# after 0.2 seconds without run, done: False
# background finished
# after the next run, done: True
