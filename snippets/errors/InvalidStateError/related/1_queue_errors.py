"""# QueueEmpty and QueueFull: the calls that do not wait

`get_nowait` and `put_nowait` raise them where `get` and `put` would
wait.
"""

import asyncio


async def main():
    queue = asyncio.Queue(maxsize=1)
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print("empty:", repr(error))

    queue.put_nowait("parcel")
    try:
        queue.put_nowait("another")
    except asyncio.QueueFull as error:
        print("full:", repr(error))

    print("took", queue.get_nowait())


asyncio.run(main())

# Output:
# empty: QueueEmpty()
# full: QueueFull()
# took parcel
