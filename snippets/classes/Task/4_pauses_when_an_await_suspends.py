"""# A task pauses only when an await has to wait

A future that is already done, or a coroutine that just returns, is
awaited without a pause.
A pending future pauses the task, and other tasks run.
"""

import asyncio


async def ready():
    return "ready"


async def work(future):
    print("awaiting a coroutine:", await ready())
    done = asyncio.get_running_loop().create_future()
    done.set_result("done")
    print("awaiting a done future:", await done)
    print("awaiting a pending future")
    print("resumed with", await future)


async def other(future):
    print("another task runs")
    future.set_result("an answer")


async def main():
    future = asyncio.get_running_loop().create_future()
    await asyncio.gather(work(future), other(future))


asyncio.run(main())

# Output:
# awaiting a coroutine: ready
# awaiting a done future: done
# awaiting a pending future
# another task runs
# resumed with an answer
