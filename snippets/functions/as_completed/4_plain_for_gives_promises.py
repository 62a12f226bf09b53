"""# A plain for gives coroutines, before anything is done

They are not your tasks, and none belongs to a certain job: the n-th one
awaited returns the n-th result.
"""

import asyncio


async def fetch(name, delay):
    await asyncio.sleep(delay)
    return name


async def main():
    a = asyncio.create_task(fetch("a", 0.2))
    b = asyncio.create_task(fetch("b", 0.1))
    promises = list(asyncio.as_completed([a, b]))

    print("done:", a.done(), b.done())
    print("coroutines:", [asyncio.iscoroutine(p) for p in promises])
    print("my tasks:", [p in (a, b) for p in promises])
    print([await promise for promise in promises])


asyncio.run(main())

# Output:
# done: False False
# coroutines: [True, True]
# my tasks: [False, False]
# ['b', 'a']
