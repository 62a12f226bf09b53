"""# After run there is no current event loop

`run` also clears the thread's current loop, so old code that calls
`get_event_loop()` afterwards fails.
A loop kept from inside is closed and refuses work.
"""

import asyncio


async def main():
    return asyncio.get_running_loop()


loop = asyncio.run(main())

try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print("RuntimeError:", error)

try:
    loop.call_soon(print, "too late")
except RuntimeError as error:
    print("RuntimeError:", error)

# Output:
# RuntimeError: There is no current event loop in thread 'MainThread'.
# RuntimeError: Event loop is closed
