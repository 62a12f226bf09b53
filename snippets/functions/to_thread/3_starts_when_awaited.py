"""# Nothing runs before the coroutine is awaited

`to_thread(...)` only makes a coroutine object; calling it starts no
thread.
Await it to run the function and wait, or give it to `create_task` to
run it and do something else first.
"""

import asyncio


def work(number):
    calls.append(number)
    return number * 10


calls = []


async def main():
    coroutine = asyncio.to_thread(work, 1)
    print(asyncio.iscoroutine(coroutine))
    await asyncio.sleep(0.1)
    print("after a pause:", calls)
    print(await coroutine, calls)

    task = asyncio.create_task(asyncio.to_thread(work, 2))
    await asyncio.sleep(0.3)
    print("task not awaited yet:", calls)
    print(await task)


asyncio.run(main())

# Output:
# True
# after a pause: []
# 10 [1]
# task not awaited yet: [1, 2]
# 20
