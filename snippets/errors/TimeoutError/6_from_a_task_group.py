"""# From a task group it comes in a group

A limit inside a child is an error of that child, and arrives as
`ExceptionGroup`: catch it with `except*`.
A limit around the whole group raises a bare `TimeoutError`.
"""

import asyncio


async def child():
    async with asyncio.timeout(0.1):
        await asyncio.sleep(1)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child())
    except* TimeoutError as error:
        print("in the child:", repr(error.exceptions[0]))

    try:
        async with asyncio.timeout(0.1):
            async with asyncio.TaskGroup() as group:
                group.create_task(asyncio.sleep(1))
    except TimeoutError as error:
        print("around the group:", repr(error))


asyncio.run(main())

# Output:
# in the child: TimeoutError()
# around the group: TimeoutError()
