"""# Another cancellation wins

If main was cancelled by Ctrl+C and by somebody else, `run` raises
`CancelledError`, not `KeyboardInterrupt`.
Only a cancellation that is all Ctrl+C's becomes `KeyboardInterrupt`.
"""

import asyncio
import signal


async def main():
    asyncio.current_task().cancel()
    signal.raise_signal(signal.SIGINT)
    try:
        await asyncio.sleep(1000)
    finally:
        print("requests:", asyncio.current_task().cancelling())


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("never printed")
except asyncio.CancelledError:
    print("run raised CancelledError")

# Output:
# requests: 2
# run raised CancelledError
