"""# Helpers learn which task called them

A function deep in the program can say on whose behalf it works,
without passing a name through every call.
"""

import asyncio


def log(message):
    print(f"[{asyncio.current_task().get_name()}] {message}")


async def connect(delay):
    log("connecting")
    await asyncio.sleep(delay)
    log("connected")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(connect(0.2), name="mail")
        group.create_task(connect(0.1), name="news")


asyncio.run(main())

# Output:
# [mail] connecting
# [news] connecting
# [news] connected
# [mail] connected
