"""# A group keeps its tasks alive

The event loop holds tasks weakly; the group holds its own until they
are done.
This one waits on a future that nothing else knows, and survives the
garbage collector.
"""

import asyncio
import gc
import weakref


async def listen(waiting):
    message = asyncio.get_running_loop().create_future()
    waiting.append(weakref.ref(message))
    print("heard:", await message)


async def main():
    waiting = []
    async with asyncio.TaskGroup() as group:
        group.create_task(listen(waiting))
        await asyncio.sleep(0.1)
        gc.collect()
        message = waiting[0]()
        print("still there:", message is not None)
        message.set_result("hello")


asyncio.run(main())

# Output:
# still there: True
# heard: hello
