"""# Processes compute side by side

Each number is worked on in a process of its own pool, and the loop is
free meanwhile.
A started process imports this file, hence the functions at top level
and the last two lines.
"""

import asyncio
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context


def count_primes(limit):
    sieve = bytearray([1]) * limit
    sieve[:2] = b"\0\0"
    for number in range(2, int(limit**0.5) + 1):
        if sieve[number]:
            for multiple in range(number**2, limit, number):
                sieve[multiple] = 0
    return sum(sieve)


async def main():
    loop = asyncio.get_running_loop()
    spawn = get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=spawn) as pool:
        counts = await asyncio.gather(
            loop.run_in_executor(pool, count_primes, 10_000),
            loop.run_in_executor(pool, count_primes, 100_000),
        )
    print(counts)


if __name__ == "__main__":
    asyncio.run(main())

# Output:
# [1229, 9592]
