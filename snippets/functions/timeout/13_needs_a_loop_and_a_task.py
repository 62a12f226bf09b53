"""# It needs a running loop, and a task to cancel

Calling `timeout` reads the clock of the running loop.
Entering the block needs a task, and a plain callback is not in one:
here it takes the step of `async with` by hand.
"""

import asyncio


def callback():
    entering = asyncio.timeout(1).__aenter__()
    try:
        entering.send(None)
    except RuntimeError as error:
        print("in a callback: ", error)


async def main():
    asyncio.get_running_loop().call_soon(callback)
    await asyncio.sleep(0.1)


try:
    asyncio.timeout(1)
except RuntimeError as error:
    print("without a loop:", error)

asyncio.run(main())

# Output:
# without a loop: no running event loop
# in a callback:  Timeout should be used inside a task
