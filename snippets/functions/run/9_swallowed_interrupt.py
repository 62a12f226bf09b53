"""# A main that swallows the cancellation swallows Ctrl+C

`KeyboardInterrupt` takes the place of a `CancelledError` that leaves
the main task.
If `main` catches it and returns, `run` returns normally and the program
goes on.
"""

import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.1, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(1000)
    except asyncio.CancelledError:
        print("swallowed")
    return "finished"


print(asyncio.run(main()))
print("the program goes on")

# Output:
# swallowed
# finished
# the program goes on
