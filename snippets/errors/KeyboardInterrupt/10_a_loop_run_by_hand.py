"""# Without run it hits wherever the program is

A loop that is run by hand leaves Python's usual handler in place.
The exception appears in the middle of the coroutine, at the first
Ctrl+C, and no task is cancelled.
"""

import asyncio
import signal


async def main():
    try:
        signal.raise_signal(signal.SIGINT)
    except KeyboardInterrupt:
        print("inside: KeyboardInterrupt")
    await asyncio.sleep(0)
    print("main goes on")


loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(main())
finally:
    loop.close()

# Output:
# inside: KeyboardInterrupt
# main goes on
