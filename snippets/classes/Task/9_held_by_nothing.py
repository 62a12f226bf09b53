"""# The loop does not keep a waiting task alive

Both tasks wait for a future that only they know; one is held by a
variable.
The other is garbage: its coroutine is closed with `GeneratorExit`, and
the loop's exception handler is told.
"""

import asyncio
import gc

events = []


async def wait_forever(name):
    try:
        await asyncio.get_running_loop().create_future()
    except GeneratorExit:
        events.append(f"{name}: its coroutine was closed")
        raise


def report(loop, context):
    events.append(f"handler: {context['message']}")


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    held = asyncio.create_task(wait_forever("held"))
    asyncio.create_task(wait_forever("not held"))
    await asyncio.sleep(0)

    gc.collect()
    print(*sorted(events), sep="\n")
    print("held is there:", held in asyncio.all_tasks())
    held.cancel()


asyncio.run(main())

# Output:
# handler: Task was destroyed but it is pending!
# not held: its coroutine was closed
# held is there: True
