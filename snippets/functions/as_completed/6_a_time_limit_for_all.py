"""# The time limit is for all of them together

What comes in time is delivered, then the `await` raises `TimeoutError`.
The jobs that are late are not cancelled.
"""

import asyncio


async def fetch(name, delay):
    await asyncio.sleep(delay)
    return name


async def main():
    quick = asyncio.create_task(fetch("quick", 0.1))
    slow = asyncio.create_task(fetch("slow", 0.6))
    try:
        for result in asyncio.as_completed([quick, slow], timeout=0.3):
            print(await result)
    except TimeoutError:
        print("time is up")

    print("slow is done:", slow.done())
    print(await slow)


asyncio.run(main())

# Output:
# quick
# time is up
# slow is done: False
# slow
