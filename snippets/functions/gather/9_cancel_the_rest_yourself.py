"""# Whoever wants the rest to stop has to stop it

Keep the tasks, cancel them when the wait is over, and wait for them to
end.
Cancelling a task that is done does nothing, so no task has to be picked
out.
`asyncio.TaskGroup` does all this by itself.
"""

import asyncio


async def work(name):
    try:
        await asyncio.sleep(0.5)
        print(name, "finished")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def fail():
    await asyncio.sleep(0.1)
    raise ValueError("boom")


async def main():
    jobs = work("a"), fail(), work("b")
    tasks = [asyncio.create_task(job) for job in jobs]
    try:
        await asyncio.gather(*tasks)
    except ValueError as error:
        print("error:", error)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    print("nothing is left running")


asyncio.run(main())

# Output:
# error: boom
# a cancelled
# b cancelled
# nothing is left running
