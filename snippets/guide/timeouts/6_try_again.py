"""# Two limits for a retry

Each attempt has one, with a pause before the next; the whole has
one too.
"""

import asyncio

speeds = iter([5, 5, 0.1])


async def request():
    await asyncio.sleep(next(speeds))
    return "answer"


async def patient_request():
    pause = 0.1
    while True:
        try:
            async with asyncio.timeout(0.2):
                return await request()
        except TimeoutError:
            print(f"no answer, pausing {pause:.1f} s")
        await asyncio.sleep(pause)
        pause *= 2


async def main():
    try:
        async with asyncio.timeout(2):
            print(await patient_request())
    except TimeoutError:
        print("gave up for good")


asyncio.run(main())

# Output:
# no answer, pausing 0.1 s
# no answer, pausing 0.2 s
# answer
