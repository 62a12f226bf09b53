"""# Coroutines, tasks, futures and other awaitables can be mixed

Whatever is not a future yet gets a task.
"""

import asyncio


async def fetch(name, delay):
    await asyncio.sleep(delay)
    return name


class Page:
    def __await__(self):
        return fetch("object", 0.4).__await__()


async def main():
    loop = asyncio.get_running_loop()
    bell = loop.create_future()
    loop.call_later(0.3, bell.set_result, "future")
    task = asyncio.create_task(fetch("task", 0.2))
    jobs = [Page(), bell, task, fetch("coroutine", 0.1)]
    for result in asyncio.as_completed(jobs):
        print(await result)


asyncio.run(main())

# Output:
# coroutine
# task
# future
# object
