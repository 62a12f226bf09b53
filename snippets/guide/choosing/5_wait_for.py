"""# wait_for: a time limit for one job

It takes one awaitable, so each job gets its own, and `gather` collects
the outcomes.
At the limit, `slow` is cancelled and `TimeoutError` stands for it.
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
    limited = [asyncio.wait_for(one, 0.3) for one in three_jobs()]
    outcomes = await asyncio.gather(*limited, return_exceptions=True)
    for outcome in outcomes:
        print("caller gets", repr(outcome))


asyncio.run(main())

# Output:
# quick is done
# broken fails
# slow is cancelled
# caller gets 'quick'
# caller gets ValueError('boom')
# caller gets TimeoutError()
