"""# On 3.11 a star import does not bring it

The name is public and documented, but not in `asyncio.__all__` before
3.12.
`import asyncio` and `asyncio.TaskGroup` work on every version that has
it.
"""

import asyncio

print("in __all__:", "TaskGroup" in asyncio.__all__)
print("offered:", hasattr(asyncio, "TaskGroup"))

# Output:
# in __all__: True
# offered: True

# Output on 3.11:
# in __all__: False
# offered: True
