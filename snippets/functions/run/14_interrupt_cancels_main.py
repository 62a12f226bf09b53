"""# Ctrl+C cancels main, then run raises KeyboardInterrupt

From 3.11 the first SIGINT cancels the main task, so `finally` blocks
run on a working loop.
When the task has ended, `run` raises `KeyboardInterrupt` in its place.
"""

import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.1, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(1000)
    except asyncio.CancelledError:
        print("main: cancelled")
        raise
    finally:
        await asyncio.sleep(0.1)
        print("main: cleaned up")


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("run raised KeyboardInterrupt")

# Output:
# main: cancelled
# main: cleaned up
# run raised KeyboardInterrupt
