"""# An AsyncExitStack can do the calls

With one, a class can open a group in `start` and end it in `stop`, in
the same task.
Called by hand, `__aexit__` takes the type, the exception and its
traceback, or three times None.
"""

import asyncio
import contextlib


class Service:
    async def start(self):
        self.stack = contextlib.AsyncExitStack()
        group = asyncio.TaskGroup()
        self.group = await self.stack.enter_async_context(group)

    def submit(self, coroutine):
        self.group.create_task(coroutine)

    async def stop(self):
        await self.stack.aclose()


async def job(name, delay):
    await asyncio.sleep(delay)
    print(name, "done")


async def main():
    service = Service()
    await service.start()
    service.submit(job("first", 0.1))
    service.submit(job("second", 0.2))
    await service.stop()
    print("stopped")

    group = await asyncio.TaskGroup().__aenter__()
    group.create_task(job("third", 0.1))
    await group.__aexit__(None, None, None)


asyncio.run(main())

# Output:
# first done
# second done
# stopped
# third done
