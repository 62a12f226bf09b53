"""# Every call makes a loop and closes it

Two calls never share a loop, so nothing that belongs to one loop
(tasks, locks in use, connections) carries over to the next call.
Call `run` once, at the top of the program.
"""

import asyncio


async def main():
    return asyncio.get_running_loop()


first = asyncio.run(main())
second = asyncio.run(main())

print("same loop:", first is second)
print("first closed:", first.is_closed())
print("second closed:", second.is_closed())

# Output:
# same loop: False
# first closed: True
# second closed: True
