"""# The annotation was rewritten, not changed

Until 3.13 the deadline was annotated with `Optional`, since 3.14 with a
union.
Both mean a `float` or `None`.
"""

import asyncio
import inspect

signature = inspect.signature(asyncio.Timeout)
print(signature)

annotation = signature.parameters["when"].annotation
print("a float or None:", annotation == float | None)

# Output:
# (when: float | None) -> None
# a float or None: True

# Output on 3.11, 3.12, 3.13:
# (when: Optional[float]) -> None
# a float or None: True
