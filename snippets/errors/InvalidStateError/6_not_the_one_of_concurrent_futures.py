"""# It is not the error of concurrent.futures

Each module has its own `InvalidStateError`, both plain subclasses of
`Exception` since 3.8: catching one does not catch the other.
"""

import asyncio
import concurrent.futures

bases = asyncio.InvalidStateError.__mro__[1:-1]
print([base.__name__ for base in bases])

other = concurrent.futures.InvalidStateError
print("same:", asyncio.InvalidStateError is other)
print("related:", issubclass(asyncio.InvalidStateError, other))

future = concurrent.futures.Future()
future.set_result(1)
try:
    future.set_result(2)
except asyncio.InvalidStateError:
    print("never printed")
except concurrent.futures.InvalidStateError:
    print("the one of concurrent.futures")

# Output:
# ['Exception', 'BaseException']
# same: False
# related: False
# the one of concurrent.futures
