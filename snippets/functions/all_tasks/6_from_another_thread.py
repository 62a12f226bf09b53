"""# Another thread passes the loop

A thread has no running loop of its own, so the call without an
argument raises `RuntimeError` there.
"""

import asyncio


def watch(loop):
    names = [task.get_name() for task in asyncio.all_tasks(loop)]
    print(sorted(names))
    try:
        asyncio.all_tasks()
    except RuntimeError as error:
        print("RuntimeError:", error)


async def main():
    asyncio.current_task().set_name("main")
    worker = asyncio.create_task(asyncio.sleep(60), name="worker")
    await asyncio.to_thread(watch, asyncio.get_running_loop())
    worker.cancel()


asyncio.run(main())

# Output:
# ['main', 'worker']
# RuntimeError: no running event loop
