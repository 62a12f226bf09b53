"""# Cached answers need no iteration of the loop

This is what eager tasks are for.
With the factory, `gather` over cached answers is finished when it
returns, and only what really waits becomes work for the loop.
"""

import asyncio

cache = {"a": 1, "b": 2}


async def fetch(key):
    if key not in cache:
        await asyncio.sleep(0.1)
        cache[key] = len(cache) + 1
    return cache[key]


async def show(*keys):
    gathered = asyncio.gather(*(fetch(key) for key in keys))
    print(keys, "done at once:", gathered.done(), await gathered)


async def main():
    await show("a", "b")
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    await show("a", "b")
    await show("a", "c")


asyncio.run(main())

# Output:
# ('a', 'b') done at once: False [1, 2]
# ('a', 'b') done at once: True [1, 2]
# ('a', 'c') done at once: False [1, 3]

# Output on 3.11:
# ('a', 'b') done at once: False [1, 2]
# AttributeError: module 'asyncio' has no attribute 'eager_task_factory'
