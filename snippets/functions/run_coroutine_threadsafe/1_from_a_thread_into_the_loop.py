"""# A thread asks the loop for a result

`report` is a plain function in a thread of its own.
It gives the coroutine to the loop of the main thread and waits for the
result, while the loop goes on.
"""

import asyncio


async def fetch(name):
    await asyncio.sleep(0.1)
    return f"{name}: 12 rows"


def report(loop):
    future = asyncio.run_coroutine_threadsafe(fetch("sales"), loop)
    print("thread got", future.result(timeout=5))


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(report, loop)


asyncio.run(main())

# Output:
# thread got sales: 12 rows
