"""# A result that comes with the deadline is lost

A busy loop finds both the result and the timeout due in the same
iteration.
Since 3.12 the timeout wins, although the future has its result; 3.11
returned it.
If the value must not be lost, keep the future or task and look at it
after the timeout.
"""

import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_soon(time.sleep, 0.4)
    loop.call_later(0.2, future.set_result, "message")
    try:
        print("returned:", await asyncio.wait_for(future, 0.3))
    except TimeoutError:
        print("TimeoutError, yet the future has:", future.result())


asyncio.run(main())

# Output:
# TimeoutError, yet the future has: message

# Output on 3.11:
# returned: message
