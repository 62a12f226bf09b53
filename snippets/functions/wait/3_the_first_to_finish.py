"""# FIRST_COMPLETED returns as soon as one is done

The losers are still running.
If they are not wanted any more, cancel them and wait for them to end.
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
    servers = {"near": 0.1, "far": 0.6}
    tasks = [
        asyncio.create_task(ask(*item)) for item in servers.items()
    ]

    done, pending = await asyncio.wait(
        tasks, return_when=asyncio.FIRST_COMPLETED
    )
    print(done.pop().result())

    for task in pending:
        task.cancel()
    await asyncio.wait(pending)


asyncio.run(main())

# Output:
# answer from near
# cancelled far
