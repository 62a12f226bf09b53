"""# Since 3.12 a coroutine runs in the task of the caller

3.11 made a new task for it, with a copy of the context variables.
Since 3.12 it is awaited in place: no task is added, and a context
variable that it sets stays set.
"""

import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def login():
    user.set("ada")
    await asyncio.sleep(0.1)
    return asyncio.current_task()


async def main():
    ran_in = await asyncio.wait_for(login(), timeout=1)
    print("same task:", ran_in is asyncio.current_task())
    print("user:", user.get())


asyncio.run(main())

# Output:
# same task: True
# user: ada

# Output on 3.11:
# same task: False
# user: nobody
