"""# What makes it work with async with

`async with` needs `__aenter__` and `__aexit__`, and nothing else.
There is no `__await__`, and none of the two methods of a plain `with`.
"""

import asyncio

names = [
    "__aenter__",
    "__aexit__",
    "__repr__",
    "__dict__",
    "__weakref__",
    "__enter__",
    "__exit__",
    "__await__",
]

for name in names:
    print(f"{name:12}", hasattr(asyncio.Timeout, name))

# Output:
# __aenter__   True
# __aexit__    True
# __repr__     True
# __dict__     True
# __weakref__  True
# __enter__    False
# __exit__     False
# __await__    False
