"""# The coroutine runs in a copy of the caller's context

It sees the context variables as the calling thread has them, not as the
loop's thread has.
What it sets stays in the copy.
"""

import asyncio
import contextvars
import threading

user = contextvars.ContextVar("user", default="nobody")


async def handle():
    print("coroutine sees", user.get())
    user.set("changed in the loop")


loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()

user.set("ada")
asyncio.run_coroutine_threadsafe(handle(), loop).result(timeout=5)
print("caller sees", user.get())

loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()

# Output:
# coroutine sees ada
# caller sees ada
