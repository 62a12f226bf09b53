"""# Context variables set inside stay inside

`main` runs in a copy of the caller's context: it sees the caller's
values, the caller does not see its changes.
"""

import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def main():
    print("inside, before:", user.get())
    user.set("grace")
    print("inside, after:", user.get())


user.set("ada")
asyncio.run(main())
print("outside:", user.get())

# Output:
# inside, before: ada
# inside, after: grace
# outside: ada
