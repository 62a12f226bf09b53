"""# There is no cancel_scope

That is Trio's and AnyIO's way.
A TaskGroup of asyncio has `create_task`, from 3.15 `cancel`, and what
`async with` and `repr()` need.
"""

import asyncio

for name in (
    "create_task",
    "cancel",
    "cancel_scope",
    "__init__",
    "__aenter__",
    "__aexit__",
    "__repr__",
    "__dict__",
    "__weakref__",
):
    print(name, name in vars(asyncio.TaskGroup))

# Output:
# create_task True
# cancel False
# cancel_scope False
# __init__ True
# __aenter__ True
# __aexit__ True
# __repr__ True
# __dict__ True
# __weakref__ True

# Output on 3.15:
# create_task True
# cancel True
# cancel_scope False
# __init__ True
# __aenter__ True
# __aexit__ True
# __repr__ True
# __dict__ True
# __weakref__ True
