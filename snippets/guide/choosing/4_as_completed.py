"""# as_completed: each result and each error when it comes

The error is one of the results: caught at its own `await`, it does not
keep the others from coming.
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
    for next_result in asyncio.as_completed(three_jobs()):
        try:
            print("caller gets", repr(await next_result))
        except ValueError as error:
            print("caller gets", repr(error))


asyncio.run(main())

# Output:
# quick is done
# caller gets 'quick'
# broken fails
# caller gets ValueError('boom')
# slow is done
# caller gets 'slow'
