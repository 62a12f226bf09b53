"""# With eager_start the first step runs inside the call

The coroutine runs at once, until its first await that suspends.
One that never suspends is done when `create_task` returns.
The argument exists from 3.14; earlier versions raise `TypeError`.
"""

import asyncio


async def lookup(cache, key):
    print("looking for", key)
    if key not in cache:
        await asyncio.sleep(0.1)
        cache[key] = key.upper()
    return cache[key]


async def main():
    cache = {"a": "A"}
    for key in ("a", "b"):
        coro = lookup(cache, key)
        try:
            task = asyncio.create_task(coro, eager_start=True)
        except TypeError as error:
            coro.close()
            print(error)
            continue
        print("done at once:", task.done())
        print(await task)


asyncio.run(main())

# Output:
# looking for a
# done at once: True
# A
# looking for b
# done at once: False
# B

# Output on 3.11, 3.12, 3.13:
# create_task() got an unexpected keyword argument 'eager_start'
# create_task() got an unexpected keyword argument 'eager_start'
