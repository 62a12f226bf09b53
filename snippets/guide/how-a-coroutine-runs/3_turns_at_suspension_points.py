"""# Tasks take turns where they suspend

`await ready()` has nothing to wait for and goes straight through.
`await asyncio.sleep(0)` suspends the task for one turn.
"""

import asyncio


async def ready():
    return "ready"


async def work(name):
    print(name, "starts")
    await ready()
    print(name, "goes on without a pause")
    await asyncio.sleep(0)
    print(name, "has its second turn")


async def main():
    a = asyncio.create_task(work("a"))
    b = asyncio.create_task(work("b"))
    print("main has made two tasks")
    await a
    await b


asyncio.run(main())

# Output:
# main has made two tasks
# a starts
# a goes on without a pause
# b starts
# b goes on without a pause
# a has its second turn
# b has its second turn
