"""# Several calls run on one loop

`asyncio.run` makes a new loop for every call; a runner keeps one from
the first call to the end of the `with` block.
Between the calls ordinary code runs.
"""

import asyncio


async def connect():
    await asyncio.sleep(0.1)
    return asyncio.get_running_loop()


with asyncio.Runner() as runner:
    first = runner.run(connect())
    print("between the calls, closed:", first.is_closed())
    second = runner.run(connect())
    print("same loop:", first is second)

print("after the block, closed:", first.is_closed())

# Output:
# between the calls, closed: False
# same loop: True
# after the block, closed: True
