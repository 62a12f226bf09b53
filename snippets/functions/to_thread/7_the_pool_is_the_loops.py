"""# The threads belong to the loop's default executor

`to_thread` has no option for the number of threads: set another default
executor for that.
With a single worker the calls queue up and run one after the other, in
the same thread.
"""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor


def work(number):
    events.append(f"begin {number}")
    events.append(f"end {number}")
    return threading.get_ident()


events = []


async def main():
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(max_workers=1))
    idents = await asyncio.gather(
        *(asyncio.to_thread(work, number) for number in range(3))
    )
    print(events)
    print("threads used:", len(set(idents)))
    print("the loop's own:", threading.get_ident() in idents)


asyncio.run(main())

# Output:
# ['begin 0', 'end 0', 'begin 1', 'end 1', 'begin 2', 'end 2']
# threads used: 1
# the loop's own: False
