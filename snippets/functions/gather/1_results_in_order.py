"""# Results come back in argument order

Whichever awaitable finishes first, the list follows the call.
"""

import asyncio


async def fetch(name, delay):
    await asyncio.sleep(delay)
    print("finished", name)
    return name


async def main():
    results = await asyncio.gather(
        fetch("slow", 0.2),
        fetch("fast", 0.1),
    )
    print(results)


asyncio.run(main())

# Output:
# finished fast
# finished slow
# ['slow', 'fast']
