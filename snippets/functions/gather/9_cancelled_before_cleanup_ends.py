"""# A cancelled gather does not wait for every job to clean up

Without `return_exceptions` the first job that ends cancelled ends the
wait, while others may still be cleaning up.
With `return_exceptions=True` the wait lasts until all have ended.
"""

import asyncio


async def work(name, cleanup):
    try:
        await asyncio.sleep(1)
    finally:
        await asyncio.sleep(cleanup)
        print("  cleaned up", name)


async def gather_all(keep):
    try:
        jobs = work("quick", 0), work("slow", 0.1)
        await asyncio.gather(*jobs, return_exceptions=keep)
    finally:
        print("  gather is over")


async def main():
    for keep in False, True:
        print("return_exceptions =", keep)
        task = asyncio.create_task(gather_all(keep))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.sleep(0.2)


asyncio.run(main())

# Output:
# return_exceptions = False
#   cleaned up quick
#   gather is over
#   cleaned up slow
# return_exceptions = True
#   cleaned up quick
#   cleaned up slow
#   gather is over
