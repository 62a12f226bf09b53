"""# QueueShutDown: the queue is closed

From 3.13 `Queue.shutdown()` lets the consumers take what is left; then
every `get` and, at once, every `put` raises `QueueShutDown`.
"""

import asyncio


async def consumer(queue):
    try:
        while True:
            print("took", await queue.get())
    except asyncio.QueueShutDown:
        print("consumer ends")


async def main():
    queue = asyncio.Queue()
    for number in 1, 2:
        queue.put_nowait(number)
    queue.shutdown()
    try:
        await queue.put(3)
    except asyncio.QueueShutDown:
        print("put refused")
    await consumer(queue)


asyncio.run(main())

# Output:
# put refused
# took 1
# took 2
# consumer ends

# Output on 3.11, 3.12:
# AttributeError: 'Queue' object has no attribute 'shutdown'
