"""# A result in answer to the cancellation is returned

A coroutine that catches its cancellation and returns a value makes
`wait_for` return that value, late and without `TimeoutError`.
The same holds for a task.
"""

import asyncio


async def search():
    found = []
    try:
        while True:
            await asyncio.sleep(0.2)
            found.append("match")
    except asyncio.CancelledError:
        return found


async def main():
    print(await asyncio.wait_for(search(), timeout=0.5))
    task = asyncio.create_task(search())
    print(await asyncio.wait_for(task, timeout=0.3))
    print("cancelled:", task.cancelled())


asyncio.run(main())

# Output:
# ['match', 'match']
# ['match']
# cancelled: False
