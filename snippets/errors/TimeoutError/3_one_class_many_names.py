"""# One class with many names

Since 3.11 the name in asyncio, the one in `concurrent.futures` and the
built-in one are the same class.
Using the old name gives no warning.
"""

import asyncio
import concurrent.futures
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print("asyncio:", asyncio.TimeoutError is TimeoutError)
    print(
        "concurrent.futures:",
        concurrent.futures.TimeoutError is TimeoutError,
    )
print("warnings:", len(caught))
print("module:", asyncio.TimeoutError.__module__)
print("bases:", [base.__name__ for base in TimeoutError.__mro__[1:]])

# Output:
# asyncio: True
# concurrent.futures: True
# warnings: 0
# module: builtins
# bases: ['OSError', 'Exception', 'BaseException', 'object']
