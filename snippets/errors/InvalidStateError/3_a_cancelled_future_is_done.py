"""# A cancelled future takes no result either

But reading it raises `CancelledError`, not `InvalidStateError`:
cancelled is a way of being done.
"""

import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    future.cancel()
    try:
        future.set_result("too late")
    except asyncio.InvalidStateError:
        print("set_result: InvalidStateError")
    try:
        future.result()
    except asyncio.CancelledError:
        print("result: CancelledError")


asyncio.run(main())

# Output:
# set_result: InvalidStateError
# result: CancelledError
