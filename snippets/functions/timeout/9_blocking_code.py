"""# Blocking code is not interrupted

`time.sleep` holds the thread of the loop, so the timer cannot fire.
If the block ends before the loop gets to run the timer, there is no
`TimeoutError` at all, however late it is.
"""

import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(0.1) as limit:
        time.sleep(0.3)
        print("late:", loop.time() > limit.when())
    print("expired:", limit.expired())


asyncio.run(main())

# Output:
# late: True
# expired: False
