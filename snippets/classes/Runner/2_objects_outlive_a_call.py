"""# What one call starts, the next can use

Tasks, queues, locks and connections belong to the loop they were used
on.
On a runner they stay valid from call to call; with `asyncio.run` the
worker below would be gone after the first.
"""

import asyncio


async def worker(queue):
    while True:
        job = await queue.get()
        print("worker does", job)
        queue.task_done()


async def start(queue):
    task = asyncio.create_task(worker(queue))
    await asyncio.sleep(0)
    return task


async def submit(queue, job):
    await queue.put(job)
    await queue.join()


with asyncio.Runner() as runner:
    queue = asyncio.Queue()
    task = runner.run(start(queue))
    print("back in ordinary code")
    runner.run(submit(queue, "the washing-up"))
    runner.run(submit(queue, "the ironing"))
    print("worker done:", task.done())

# Output:
# back in ordinary code
# worker does the washing-up
# worker does the ironing
# worker done: False
