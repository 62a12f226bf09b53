"""# A wait of our own: the first of several

What is awaited is a future, a callback sets it, and the `finally`
leaves nothing behind with the tasks.
"""

import asyncio


async def first_of(*tasks):
    winner = asyncio.get_running_loop().create_future()

    def on_done(task):
        if not winner.done():
            winner.set_result(task)

    for task in tasks:
        task.add_done_callback(on_done)
    try:
        return await winner
    finally:
        for task in tasks:
            task.remove_done_callback(on_done)


async def main():
    slow = asyncio.create_task(asyncio.sleep(0.2, "slow"))
    fast = asyncio.create_task(asyncio.sleep(0.1, "fast"))

    first = await first_of(slow, fast)
    print("first:", first.result())
    print("slow done:", slow.done())
    print("then:", await slow)


asyncio.run(main())

# Output:
# first: fast
# slow done: False
# then: slow
