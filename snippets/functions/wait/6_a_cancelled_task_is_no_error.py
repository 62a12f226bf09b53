"""# A cancelled task is done, but it has not failed

`FIRST_COMPLETED` returns for it, `FIRST_EXCEPTION` goes on waiting.
"""

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for rule in asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION:
        cancelled = asyncio.create_task(asyncio.sleep(1))
        other = asyncio.create_task(asyncio.sleep(0.4))
        loop.call_soon(cancelled.cancel)

        done, pending = await asyncio.wait(
            [cancelled, other], return_when=rule
        )
        print(rule)
        print("  cancelled task in done:", cancelled in done)
        print("  waited for the other:", other in done)
        await other


asyncio.run(main())

# Output:
# FIRST_COMPLETED
#   cancelled task in done: True
#   waited for the other: False
# FIRST_EXCEPTION
#   cancelled task in done: True
#   waited for the other: True
