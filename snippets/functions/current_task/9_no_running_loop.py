"""# Outside a running loop it raises instead of returning None

Without an argument the loop that runs in this thread is meant.
One that was only set with `set_event_loop` does not count.
"""

import asyncio

try:
    asyncio.current_task()
except RuntimeError as error:
    print("RuntimeError:", error)

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
try:
    asyncio.current_task()
except RuntimeError as error:
    print("RuntimeError:", error)

print("asked for that loop:", asyncio.current_task(loop))
asyncio.set_event_loop(None)
loop.close()

# Output:
# RuntimeError: no running event loop
# RuntimeError: no running event loop
# asked for that loop: None
