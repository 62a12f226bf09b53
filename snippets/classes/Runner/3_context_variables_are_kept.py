"""# All calls share one context

A context variable set in one call is seen by the next.
The context is a copy of the one in which the runner was started, so the
caller's own values do not change.
"""

import asyncio
import contextvars

visits = contextvars.ContextVar("visits", default=0)


async def visit():
    visits.set(visits.get() + 1)
    return visits.get()


with asyncio.Runner() as runner:
    print("first call:", runner.run(visit()))
    print("second call:", runner.run(visit()))
print("outside:", visits.get())

# Output:
# first call: 1
# second call: 2
# outside: 0
