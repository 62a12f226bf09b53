"""# The error comes after the cleanup

The limit interrupts the work once; it does not hurry the cleanup, which
here gets a limit of its own.
"""

import asyncio


async def say_goodbye():
    print("saying goodbye")
    await asyncio.sleep(5)


async def talk():
    try:
        await asyncio.sleep(5)
    finally:
        try:
            async with asyncio.timeout(0.2):
                await say_goodbye()
        except TimeoutError:
            print("no reply to the goodbye")


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout(0.1):
            await talk()
    except TimeoutError:
        late = loop.time() - start > 0.25
        print("TimeoutError, after the cleanup:", late)


asyncio.run(main())

# Output:
# saying goodbye
# no reply to the goodbye
# TimeoutError, after the cleanup: True
