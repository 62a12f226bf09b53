"""# Leaving the loop early leaves the rest running

Keep the tasks, and cancel those that you do not want any more.
Until then they go on.
"""

import asyncio


async def ask(server, delay):
    try:
        await asyncio.sleep(delay)
        return f"answer from {server}"
    except asyncio.CancelledError:
        print("cancelled", server)
        raise


async def main():
    servers = {"far": 0.6, "near": 0.1}
    tasks = [
        asyncio.create_task(ask(*item)) for item in servers.items()
    ]
    for answer in asyncio.as_completed(tasks):
        print(await answer)
        break

    await asyncio.sleep(0.1)
    print("still running:", sum(not task.done() for task in tasks))
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)


asyncio.run(main())

# Output:
# answer from near
# still running: 1
# cancelled far
