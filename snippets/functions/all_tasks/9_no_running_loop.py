"""# Outside a running loop it raises RuntimeError

At module level no loop runs, and there is no default to fall back on.
Call it in a coroutine or a callback, or pass the loop.
"""

import asyncio

try:
    print(asyncio.all_tasks())
except RuntimeError as error:
    print("RuntimeError:", error)


async def main():
    print("in a coroutine:", len(asyncio.all_tasks()))


asyncio.run(main())

# Output:
# RuntimeError: no running event loop
# in a coroutine: 1
