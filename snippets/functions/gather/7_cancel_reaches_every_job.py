"""# Cancelling the awaiter cancels every job

The request goes to each job that is not finished, with and without
`return_exceptions`.
The awaiter gets `CancelledError` in both cases, never a list.
"""

import asyncio


async def work(name, delay):
    try:
        await asyncio.sleep(delay)
        print(name, "finished")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def gather_all(keep):
    jobs = work("quick", 0.1), work("slow", 0.9), work("slower", 1)
    try:
        print(await asyncio.gather(*jobs, return_exceptions=keep))
    except asyncio.CancelledError:
        print("awaiter cancelled")
        raise


async def main():
    for keep in False, True:
        print("return_exceptions =", keep)
        task = asyncio.create_task(gather_all(keep))
        await asyncio.sleep(0.2)
        task.cancel()
        await asyncio.wait([task])


asyncio.run(main())

# Output:
# return_exceptions = False
# quick finished
# slow cancelled
# slower cancelled
# awaiter cancelled
# return_exceptions = True
# quick finished
# slow cancelled
# slower cancelled
# awaiter cancelled
