"""# Swallowed in a task group, the group waits

`fail` ends the group, which cancels `stubborn` once and then has to
wait for it: the error comes out late.
"""

import asyncio


async def fail():
    await asyncio.sleep(0.1)
    raise ValueError("no such user")


async def stubborn():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("stubborn goes on")
    await asyncio.sleep(0.3)
    print("stubborn is done")


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            group.create_task(stubborn())
    except* ValueError as errors:
        print(errors.exceptions)
    print("late:", loop.time() - start > 0.3)


asyncio.run(main())

# Output:
# stubborn goes on
# stubborn is done
# (ValueError('no such user'),)
# late: True
