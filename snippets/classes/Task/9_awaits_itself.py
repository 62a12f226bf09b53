"""# A task cannot await itself

It would wait for its own end, so the `await`
raises `RuntimeError`.
"""

import asyncio


async def narcissus():
    me = asyncio.current_task()
    try:
        await me
    except RuntimeError as error:
        print(str(error).partition(":")[0])


async def main():
    await asyncio.create_task(narcissus())


asyncio.run(main())

# Output:
# Task cannot await on itself
