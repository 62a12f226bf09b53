"""# Its cause is the cancellation

The `TimeoutError` of `timeout`, `timeout_at` and `wait_for` carries no
text; its `__cause__` is the `CancelledError` that stopped the work.
A traceback shows both.
"""

import asyncio


async def slow():
    await asyncio.sleep(1)


async def main():
    try:
        await asyncio.wait_for(slow(), timeout=0.1)
    except TimeoutError as error:
        print("arguments:", error.args)
        print("cause:", repr(error.__cause__))


asyncio.run(main())

# Output:
# arguments: ()
# cause: CancelledError()
