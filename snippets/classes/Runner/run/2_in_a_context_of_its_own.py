"""# context decides where context variables live

Without it every call uses the runner's own context.
With it the coroutine reads and sets variables in the context given,
which the caller can look into afterwards.
"""

import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def log_in(name):
    before = user.get()
    user.set(name)
    return before


with asyncio.Runner() as runner:
    print("before:", runner.run(log_in("ada")))
    print("before:", runner.run(log_in("grace")))

    own = contextvars.Context()
    print("own context:", runner.run(log_in("linus"), context=own))
    print("left in it:", own[user])

    print("before:", runner.run(log_in("guido")))

# Output:
# before: nobody
# before: ada
# own context: nobody
# left in it: linus
# before: grace
