"""# Raised in a callback it does not reach you

A result that comes after a timeout is set in a callback that nobody
awaits.
The error goes to the loop's exception handler, which by default only
logs it.
"""

import asyncio


def report(loop, context):
    print("handler:", type(context["exception"]).__name__)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(report)
    future = loop.create_future()
    loop.call_later(0.2, future.set_result, "late")
    try:
        await asyncio.wait_for(future, timeout=0.1)
    except TimeoutError:
        print("timed out, future cancelled:", future.cancelled())
    await asyncio.sleep(0.2)


asyncio.run(main())

# Output:
# timed out, future cancelled: True
# handler: InvalidStateError
