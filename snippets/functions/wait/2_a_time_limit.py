"""# When the time is up, wait returns and the rest goes on

There is no `TimeoutError`, and nothing is cancelled: what is not done
is in the second set.
"""

import asyncio


async def fetch(name, delay):
    await asyncio.sleep(delay)
    print("finished", name)
    return name


async def main():
    quick = asyncio.create_task(fetch("quick", 0.1))
    slow = asyncio.create_task(fetch("slow", 0.5))

    done, pending = await asyncio.wait([quick, slow], timeout=0.3)
    print("quick is done:", done == {quick})
    print("slow is pending:", pending == {slow})

    done, pending = await asyncio.wait([quick, slow], timeout=None)
    print("slow was cancelled:", slow.cancelled())


asyncio.run(main())

# Output:
# finished quick
# quick is done: True
# slow is pending: True
# finished slow
# slow was cancelled: False
