"""# When one job of gather fails, the others go on

The error comes out at once.
Nobody cancels the slow job, and nobody waits for it: without the last
`sleep` it would be lost.
"""

import asyncio


async def work(name, seconds):
    await asyncio.sleep(seconds)
    if name == "broken":
        raise ValueError(name)
    print(name, "finished")


async def main():
    try:
        await asyncio.gather(
            work("broken", 0.1),
            work("slow", 0.2),
        )
    except ValueError as error:
        print("gather raised", repr(error))
    await asyncio.sleep(0.2)


asyncio.run(main())

# Output:
# gather raised ValueError('broken')
# slow finished
