"""# The second Ctrl+C raises at once

The first only asks the main task to stop, which it does at its next
`await`.
The second, here in code that never gets to one, raises
`KeyboardInterrupt` where the program is.
"""

import asyncio
import signal


async def main():
    for press in "first", "second":
        print("pressing for the", press, "time")
        try:
            signal.raise_signal(signal.SIGINT)
        except KeyboardInterrupt:
            print("KeyboardInterrupt in the middle of the code")
            raise
        print("not interrupted")


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("stopped")

# Output:
# pressing for the first time
# not interrupted
# pressing for the second time
# KeyboardInterrupt in the middle of the code
# stopped
