"""# Wall-clock time never comes

`time.time()` counts from 1970, `loop.time()` from an arbitrary moment,
often the start of the machine.
A deadline on the wrong clock lies decades ahead, so the limit never
strikes.
"""

import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout_at(time.time() + 0.1) as limit:
        await asyncio.sleep(0.3)
        print("no timeout after 0.3 s")
    left = limit.when() - loop.time()
    print("years to go:", left > 20 * 365 * 24 * 3600)


asyncio.run(main())

# Output:
# no timeout after 0.3 s
# years to go: True
