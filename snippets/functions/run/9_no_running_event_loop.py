"""# What belongs to a loop needs one that runs

Outside a coroutine these calls fail with "no running event loop".
Move them into `main`.
"""

import asyncio


async def fetch():
    return "data"


coroutine = fetch()
for attempt in (
    lambda: asyncio.create_task(coroutine),
    asyncio.get_running_loop,
    asyncio.current_task,
):
    try:
        attempt()
    except RuntimeError as error:
        print("RuntimeError:", error)
coroutine.close()

# Output:
# RuntimeError: no running event loop
# RuntimeError: no running event loop
# RuntimeError: no running event loop
