"""# sleep pauses the task that awaits it

The argument is in seconds and may be a fraction.
"""

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    print("going to sleep")
    await asyncio.sleep(0.3)
    print("awake")
    print("0.3 s have passed:", loop.time() - start > 0.29)


asyncio.run(main())

# Output:
# going to sleep
# awake
# 0.3 s have passed: True
