"""# Another class of the same name

`concurrent.futures.CancelledError` is an `Exception`, and `except` for
one of the two does not catch the other.
"""

import asyncio
import concurrent.futures

print(asyncio.CancelledError is concurrent.futures.CancelledError)
print(issubclass(concurrent.futures.CancelledError, Exception))

future = concurrent.futures.Future()
future.cancel()
try:
    future.result()
except asyncio.CancelledError:
    print("asyncio.CancelledError")
except concurrent.futures.CancelledError:
    print("concurrent.futures.CancelledError")

# Output:
# False
# True
# concurrent.futures.CancelledError
