"""# `except Exception` does not catch it

`KeyboardInterrupt` is a built-in exception and derives from
`BaseException` directly, so that ordinary error handling does not stop
Ctrl+C.
"""

import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.1, signal.raise_signal, signal.SIGINT)
    await asyncio.sleep(1000)


print([base.__name__ for base in KeyboardInterrupt.__mro__[1:-1]])
print("in asyncio:", hasattr(asyncio, "KeyboardInterrupt"))
try:
    try:
        asyncio.run(main())
    except Exception:
        print("never printed")
except KeyboardInterrupt:
    print("caught by its name")

# Output:
# ['BaseException']
# in asyncio: False
# caught by its name
