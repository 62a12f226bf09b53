"""# At the end, what is left is cancelled and closed

`asyncio.run` cancels the tasks that are not done and lets them clean
up, then closes async generators that were left half-way, then the
loop.
"""

import asyncio


async def tick():
    try:
        yield 1
        yield 2
    finally:
        print("generator cleans up")


async def watch():
    try:
        await asyncio.sleep(10)
    finally:
        print("watch cleans up")


async def main():
    task = asyncio.create_task(watch())
    print("tick", await anext(ticks))
    await asyncio.sleep(0.1)
    print("main returns, watch done:", task.done())
    return asyncio.get_running_loop()


ticks = tick()
loop = asyncio.run(main())
print("loop closed:", loop.is_closed())

# Output:
# tick 1
# main returns, watch done: False
# watch cleans up
# generator cleans up
# loop closed: True
