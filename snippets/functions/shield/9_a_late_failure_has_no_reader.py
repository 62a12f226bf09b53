"""# After a cancellation nobody reads the failure

The caller has gone, so the exception of the shielded task reaches the
loop's exception handler, at the latest when the task is collected.
To get it yourself, keep the task and await it.
"""

import asyncio
import gc


async def save():
    await asyncio.sleep(0.2)
    raise OSError("disk full")


async def main():
    reports = []
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: reports.append(context["exception"])
    )
    saving = asyncio.create_task(save())
    try:
        async with asyncio.timeout(0.1):
            await asyncio.shield(saving)
    except TimeoutError:
        print("gave up waiting")
    await asyncio.wait([saving])
    print("saving is done:", saving.done())
    del saving
    gc.collect()
    print("reported:", reports)


asyncio.run(main())

# Output:
# gave up waiting
# saving is done: True
# reported: [OSError('disk full')]
