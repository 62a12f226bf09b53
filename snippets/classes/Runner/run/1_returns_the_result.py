"""# run returns what the coroutine returns

It blocks until the coroutine is done, and it can be called again and
again.
"""

import asyncio


async def square(number):
    await asyncio.sleep(0.1)
    return number * number


with asyncio.Runner() as runner:
    total = 0
    for number in 1, 2, 3:
        total += runner.run(square(number))
    print(total)

# Output:
# 14
