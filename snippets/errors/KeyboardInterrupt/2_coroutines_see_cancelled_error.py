"""# Inside coroutines it is CancelledError

Under `run` (3.11 and later) no `KeyboardInterrupt` appears at an
`await`: an `except KeyboardInterrupt` there never runs.
"""

import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.1, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(1000)
    except KeyboardInterrupt:
        print("never printed")
    except asyncio.CancelledError:
        print("inside: CancelledError")
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print("outside:", repr(error))

# Output:
# inside: CancelledError
# outside: KeyboardInterrupt()
