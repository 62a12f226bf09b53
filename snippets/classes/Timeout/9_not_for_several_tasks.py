"""# One object cannot limit several tasks

Each task needs a `Timeout` of its own.
What they can share is the deadline: a number for `asyncio.timeout_at`.
"""

import asyncio


async def guarded(limit):
    try:
        async with limit:
            await asyncio.sleep(1)
    except (TimeoutError, RuntimeError) as error:
        return repr(error)


async def main():
    limit = asyncio.timeout(0.1)
    results = await asyncio.gather(guarded(limit), guarded(limit))
    print("one object:", *results, sep="\n  ")

    deadline = asyncio.get_running_loop().time() + 0.1
    results = await asyncio.gather(
        guarded(asyncio.timeout_at(deadline)),
        guarded(asyncio.timeout_at(deadline)),
    )
    print("one deadline:", *results, sep="\n  ")


asyncio.run(main())

# Output:
# one object:
#   TimeoutError()
#   RuntimeError('Timeout has already been entered')
# one deadline:
#   TimeoutError()
#   TimeoutError()
