"""# A long computation yields now and then

Between two `await` nobody else runs, however long it takes.
A `sleep(0)` every so often lets the other tasks go on.
"""

import asyncio


async def add_up(numbers):
    total = 0
    for number in numbers:
        total += number
        if number % 1000 == 0:
            print("added up to", number)
            await asyncio.sleep(0)
    return total


async def greet():
    for name in "Ada", "Grace", "Barbara":
        print("hello", name)
        await asyncio.sleep(0)


async def main():
    total, _ = await asyncio.gather(add_up(range(3001)), greet())
    print(total)


asyncio.run(main())

# Output:
# added up to 0
# hello Ada
# added up to 1000
# hello Grace
# added up to 2000
# hello Barbara
# added up to 3000
# 4501500
