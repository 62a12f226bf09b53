"""# An error that ends the program ends the other jobs too

`gather` lets them run, but an error that leaves `main` ends
`asyncio.run`, and that cancels whatever is left.
"""

import asyncio


async def work():
    try:
        await asyncio.sleep(0.5)
        print("finished")
    except asyncio.CancelledError:
        print("cancelled by asyncio.run")
        raise


async def fail():
    await asyncio.sleep(0.1)
    raise ValueError("boom")


async def main():
    await asyncio.gather(work(), fail())


asyncio.run(main())

# Output:
# cancelled by asyncio.run
# ValueError: boom
