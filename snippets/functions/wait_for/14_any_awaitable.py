"""# Any awaitable will do

A coroutine, a task, a future, or an object with `__await__`.
"""

import asyncio


class Letter:
    def __await__(self):
        yield from asyncio.sleep(0.1).__await__()
        return "letter"


async def call():
    return "coroutine"


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(0.1, future.set_result, "future")

    print(await asyncio.wait_for(call(), 1))
    print(await asyncio.wait_for(asyncio.create_task(call()), 1))
    print(await asyncio.wait_for(future, 1))
    print(await asyncio.wait_for(Letter(), 1))


asyncio.run(main())

# Output:
# coroutine
# coroutine
# future
# letter
