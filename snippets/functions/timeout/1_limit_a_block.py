"""# A block gets a limit

Everything in the `async with` block shares the 0.2 seconds.
When they are over, the `await` that is waiting is interrupted, and
`TimeoutError` comes out of the block.
The task itself goes on below.
"""

import asyncio


async def main():
    try:
        async with asyncio.timeout(0.2):
            print("connecting")
            await asyncio.sleep(0.1)
            print("downloading")
            await asyncio.sleep(0.5)
            print("never printed")
    except TimeoutError:
        print("too slow")
    print("main goes on")


asyncio.run(main())

# Output:
# connecting
# downloading
# too slow
# main goes on
