"""# Code without an await does not notice the first Ctrl+C

The cancellation waits until the next `await`.
Give long computations to a thread or a process, or let them pause with
`await asyncio.sleep(0)`.
"""

import asyncio
import signal


async def main():
    for step in range(4):
        if step == 1:
            signal.raise_signal(signal.SIGINT)
        print("step", step)
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print("cancelled at the first await")
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("stopped")

# Output:
# step 0
# step 1
# step 2
# step 3
# cancelled at the first await
# stopped
