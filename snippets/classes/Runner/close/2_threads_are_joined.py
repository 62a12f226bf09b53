"""# close waits for threads

The limit for threads of the default executor is 300 seconds from 3.12;
3.11 has none.
"""

import asyncio
import threading
import time

run_is_over = threading.Event()


def blocking_work():
    run_is_over.wait()
    time.sleep(0.2)
    print("thread finished")


async def main():
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, blocking_work)


runner = asyncio.Runner()
runner.run(main())
print("closing")
run_is_over.set()
runner.close()
print("closed")

# Output:
# closing
# thread finished
# closed
