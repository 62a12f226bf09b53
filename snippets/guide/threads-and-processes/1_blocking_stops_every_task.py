"""# A blocking call stops every task

The heart should beat every 0.1 s.
While `read_report` runs in the loop's thread it does not beat at all;
while it runs in another thread, it does.
"""

import asyncio
import time

beats = 0


def read_report():
    time.sleep(0.5)


async def heart():
    global beats
    while True:
        beats += 1
        await asyncio.sleep(0.1)


async def main():
    beating = asyncio.create_task(heart())
    await asyncio.sleep(0)

    before = beats
    read_report()
    print("in the loop's thread, beats:", beats - before)

    before = beats
    await asyncio.to_thread(read_report)
    print("in another thread, it beats:", beats - before > 1)
    beating.cancel()


asyncio.run(main())

# Output:
# in the loop's thread, beats: 0
# in another thread, it beats: True
