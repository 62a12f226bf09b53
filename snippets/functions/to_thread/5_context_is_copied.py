"""# The function gets a copy of the context

It sees the values that context variables have where the coroutine runs.
What it sets stays in its copy and does not come back.
"""

import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


def handle():
    print("thread sees", user.get())
    user.set("changed in the thread")
    print("thread sees", user.get())


async def main():
    user.set("ada")
    await asyncio.to_thread(handle)
    print("main sees", user.get())


asyncio.run(main())

# Output:
# thread sees ada
# thread sees changed in the thread
# main sees ada
