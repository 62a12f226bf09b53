"""# wait: nothing is raised and nothing stopped, you decide

Here it returns at the first error.
The error is in its task, and `slow` goes on until you wait for it or
cancel it.
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
    tasks = [asyncio.create_task(one) for one in three_jobs()]
    done, pending = await asyncio.wait(
        tasks, return_when=asyncio.FIRST_EXCEPTION
    )
    print("caller gets", len(done), "done,", len(pending), "pending")
    quick, broken, slow = tasks
    print("quick returned", quick.result())
    print("broken raised", repr(broken.exception()))
    print("slow returned", await slow)


asyncio.run(main())

# Output:
# quick is done
# broken fails
# caller gets 2 done, 1 pending
# quick returned quick
# broken raised ValueError('boom')
# slow is done
# slow returned slow
