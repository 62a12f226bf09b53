"""# Errors come out together: catch them with except*

Every exception of a task is in one `ExceptionGroup`, also one that a
task raises while it is being cancelled.
Each `except*` takes those of its type; what no clause takes is raised
on.
"""

import asyncio


async def lookup():
    await asyncio.sleep(0.1)
    raise ValueError("no such user")


async def upload():
    try:
        await asyncio.sleep(1)
    finally:
        raise OSError("connection lost")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(lookup())
            group.create_task(upload())
    except* ValueError as errors:
        print(type(errors).__name__, errors.exceptions)
    except* OSError as errors:
        print(type(errors).__name__, errors.exceptions)


asyncio.run(main())

# Output:
# ExceptionGroup (ValueError('no such user'),)
# ExceptionGroup (OSError('connection lost'),)
