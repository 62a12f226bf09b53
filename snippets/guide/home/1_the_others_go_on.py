"""# When one job of gather fails, the others go on

The error comes out at once.
Nobody cancels the slow job, and nobody waits for it: without the last
`sleep` it would be lost.
"""

import asyncio


async def broken():
    await asyncio.sleep(0.1)
    raise ValueError("broken")


async def slow():
    await asyncio.sleep(0.2)
    print("slow finished")


async def main():
    try:
        await asyncio.gather(broken(), slow())
    except ValueError as error:
        print("gather raised", repr(error))
    await asyncio.sleep(0.2)


asyncio.run(main())

# Output:
# gather raised ValueError('broken')
# slow finished
