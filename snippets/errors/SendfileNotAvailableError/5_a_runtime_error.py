"""# It is a RuntimeError

Name it before `except RuntimeError`, which would catch it too.
It is no `OSError`.
"""

import asyncio

error = asyncio.SendfileNotAvailableError
print([base.__name__ for base in error.__mro__[1:-1]])
print("OSError:", issubclass(error, OSError))

# Output:
# ['RuntimeError', 'Exception', 'BaseException']
# OSError: False
