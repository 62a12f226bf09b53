"""# A yield inside the block interrupts the wrong code

While an asynchronous generator is suspended at `yield`, its caller runs
in the same task.
The limit then strikes in the caller, outside the block, where nothing
converts the `CancelledError`.
Put the limit around the `async for` instead, or around the awaits
inside the generator.
"""

import asyncio


async def numbers():
    async with asyncio.timeout(0.2):
        for number in range(3):
            yield number


async def main():
    source = numbers()
    try:
        async for number in source:
            print("number", number)
            await asyncio.sleep(0.5)
    except asyncio.CancelledError:
        print("the caller was cancelled")
    finally:
        await source.aclose()


asyncio.run(main())

# Output:
# number 0
# the caller was cancelled
