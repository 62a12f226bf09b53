"""# run is a Runner used once

From 3.11 `run(main())` is short for the two lines with `Runner`.
Both do the same work in the same order.
"""

import asyncio


async def background():
    try:
        await asyncio.sleep(1000)
    finally:
        print("  background ended")


async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(0)
    print("  main returns, background done:", task.done())
    return asyncio.get_running_loop()


print("run:")
loop = asyncio.run(main())
print("  closed:", loop.is_closed())

print("Runner:")
with asyncio.Runner() as runner:
    loop = runner.run(main())
print("  closed:", loop.is_closed())

# Output:
# run:
#   main returns, background done: False
#   background ended
#   closed: True
# Runner:
#   main returns, background done: False
#   background ended
#   closed: True
