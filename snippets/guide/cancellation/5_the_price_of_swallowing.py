"""# Without the raise, others lose their cancel

`stubborn` goes on to its next `await`.
The timeout around it is over without `TimeoutError`, and the group
waits for it with an error in its hands.
"""

import asyncio


async def stubborn():
    for _ in range(2):
        try:
            await asyncio.sleep(0.3)
        except asyncio.CancelledError:
            print("stubborn goes on")


async def fail():
    await asyncio.sleep(0.1)
    raise ValueError("no such user")


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(0.1):
        await stubborn()
    print("no TimeoutError")

    start = loop.time()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(stubborn())
            group.create_task(fail())
    except* ValueError:
        print("ValueError, late:", loop.time() - start > 0.3)


asyncio.run(main())

# Output:
# stubborn goes on
# no TimeoutError
# stubborn goes on
# ValueError, late: True
