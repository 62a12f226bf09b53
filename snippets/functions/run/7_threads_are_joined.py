"""# Threads of the default executor are joined

A function that `to_thread` or `run_in_executor(None, ...)` started
cannot be stopped, so `run` waits until it has ended.
"""

import asyncio
import threading
import time

main_is_over = threading.Event()


def blocking_work():
    main_is_over.wait()
    time.sleep(0.2)
    print("thread finished")


async def main():
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, blocking_work)
    print("main returns")
    main_is_over.set()


asyncio.run(main())
print("run returned")

# Output:
# main returns
# thread finished
# run returned
