"""# A timeout of result() ends the waiting, not the coroutine

After `TimeoutError` the coroutine goes on, and the same future can be
asked again.
To end the coroutine too, call `future.cancel()`.
"""

import asyncio


async def job(may_finish):
    print("job: started")
    await may_finish.wait()
    print("job: finished")
    return "done"


def work(loop, may_finish):
    future = asyncio.run_coroutine_threadsafe(job(may_finish), loop)
    try:
        future.result(timeout=0.3)
    except TimeoutError:
        print("thread: TimeoutError, cancelled:", future.cancelled())
    loop.call_soon_threadsafe(may_finish.set)
    print("thread:", future.result(timeout=5))


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(work, loop, asyncio.Event())


asyncio.run(main())

# Output:
# job: started
# thread: TimeoutError, cancelled: False
# job: finished
# thread: done
