"""# TaskGroup: the error stops the others

The group cancels `slow`, waits until it has ended, and raises what went
wrong in an `ExceptionGroup`.
The result of `quick` is still in its task.
"""

import asyncio


async def job(name, seconds, error=None):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(name, "is cancelled")
        raise
    print(name, "fails" if error else "is done")
    if error:
        raise error
    return name


def three_jobs():
    return [
        job("quick", 0.1),
        job("broken", 0.2, ValueError("boom")),
        job("slow", 0.4),
    ]


async def main():
    tasks = []
    try:
        async with asyncio.TaskGroup() as group:
            for one in three_jobs():
                tasks.append(group.create_task(one))
    except* ValueError as errors:
        print("caller gets", errors.exceptions)
    print("quick returned", tasks[0].result())


asyncio.run(main())

# Output:
# quick is done
# broken fails
# slow is cancelled
# caller gets (ValueError('boom'),)
# quick returned quick
