"""# A semaphore limits how many jobs run together

`gather` starts everything it is given.
To hold jobs back, let each wait for its turn.
"""

import asyncio

running = 0
peak = 0


async def fetch(number, turns):
    global running, peak
    async with turns:
        running += 1
        peak = max(peak, running)
        await asyncio.sleep(0.1)
        running -= 1
    return number


async def main():
    turns = asyncio.Semaphore(2)
    jobs = [fetch(number, turns) for number in range(1, 6)]
    print(await asyncio.gather(*jobs))
    print("most at once:", peak)


asyncio.run(main())

# Output:
# [1, 2, 3, 4, 5]
# most at once: 2
