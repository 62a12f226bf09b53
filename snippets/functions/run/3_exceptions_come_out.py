"""# The exception of main comes out unchanged

There is no wrapper: catch outside `run` exactly what `main` raises.
A main task that is cancelled, here by itself, gives `CancelledError`.
"""

import asyncio


async def divide():
    return 1 / 0


async def give_up():
    asyncio.current_task().cancel()
    await asyncio.sleep(1)


for main in divide, give_up:
    try:
        asyncio.run(main())
    except ZeroDivisionError as error:
        print("caught", repr(error))
    except asyncio.CancelledError as error:
        print("caught", repr(error))

# Output:
# caught ZeroDivisionError('division by zero')
# caught CancelledError()
