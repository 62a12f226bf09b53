"""# asyncio.run waits for the threads

`main` returns while the function is still running.
`asyncio.run` cancels the task, shuts the loop's default executor down
and returns only when the function has.
"""

import asyncio
import threading

started = threading.Event()
may_finish = threading.Event()
finished = threading.Event()


def save():
    started.set()
    may_finish.wait()
    finished.set()


async def main():
    task = asyncio.create_task(asyncio.to_thread(save))
    await asyncio.to_thread(started.wait)
    threading.Timer(0.3, may_finish.set).start()
    print("main returns, saved:", finished.is_set())
    return task


task = asyncio.run(main())
print("after run, saved:", finished.is_set())
print("task cancelled:", task.cancelled())

# Output:
# main returns, saved: False
# after run, saved: True
# task cancelled: True
