"""# gather: the error at once, or a list with the error in it

The caller hears of the error while `slow` is still running, and `slow`
goes on.
With `return_exceptions=True` the caller hears of it when all is done.
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
    for keep in False, True:
        print("return_exceptions =", keep)
        try:
            results = await asyncio.gather(
                *three_jobs(), return_exceptions=keep
            )
            print("caller gets", results)
        except ValueError as error:
            print("caller gets", repr(error))
            await asyncio.sleep(0.4)


asyncio.run(main())

# Output:
# return_exceptions = False
# quick is done
# broken fails
# caller gets ValueError('boom')
# slow is done
# return_exceptions = True
# quick is done
# broken fails
# slow is done
# caller gets ['quick', ValueError('boom'), 'slow']
