"""# Your own SIGINT handler is left alone

`run` steps in only where Python's usual handler is installed.
With another one, nothing is cancelled and no `KeyboardInterrupt` is
raised, unless the handler does it.
"""

import asyncio
import signal


def ask_to_stop(signum, frame):
    print("own handler called")


async def main():
    signal.raise_signal(signal.SIGINT)
    await asyncio.sleep(0.1)
    print("main goes on")


signal.signal(signal.SIGINT, ask_to_stop)
asyncio.run(main())
print("run returned")

# Output:
# own handler called
# main goes on
# run returned
