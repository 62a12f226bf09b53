"""# Who sets a result asks first whether it still can

The one who waits may have been cancelled in the meantime.
`if not future.done()` before setting is the usual guard.
"""

import asyncio


def deliver(future, value):
    if future.done():
        print("nobody waits for", value)
    else:
        future.set_result(value)


async def main():
    loop = asyncio.get_running_loop()
    patient, hasty = loop.create_future(), loop.create_future()
    loop.call_later(0.2, deliver, patient, "answer 1")
    loop.call_later(0.2, deliver, hasty, "answer 2")
    try:
        await asyncio.wait_for(hasty, timeout=0.1)
    except TimeoutError:
        print("too slow")
    print(await patient)
    await asyncio.sleep(0.1)


asyncio.run(main())

# Output:
# too slow
# nobody waits for answer 2
# answer 1
