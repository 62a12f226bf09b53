"""# With a loop it answers from outside that loop

A loop that is not running has no current task.
From another thread, pass the loop: the thread has no running loop of
its own, so that the call without an argument raises `RuntimeError`.
Here the main task blocks its loop while the thread looks at it.
"""

import asyncio
import threading


def look(loop):
    print("the thread sees", asyncio.current_task(loop).get_name())
    try:
        asyncio.current_task()
    except RuntimeError as error:
        print("RuntimeError:", error)


async def main():
    asyncio.current_task().set_name("main task")
    loop = asyncio.get_running_loop()
    thread = threading.Thread(target=look, args=[loop])
    thread.start()
    thread.join()


asyncio.run(main())

idle = asyncio.new_event_loop()
print("idle loop:", asyncio.current_task(idle))
idle.close()

# Output:
# the thread sees main task
# RuntimeError: no running event loop
# idle loop: None
